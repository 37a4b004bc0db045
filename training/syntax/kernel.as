// The inner loops of src/read/syntax, in AssemblyScript; `node training/syntax/make-kernel.mjs` compiles it. Pointers are bytes from the
// start of the memory. A template is told by the pointers of its atoms; four of them are one group of 48 bytes: four first atoms, four
// second, four third (16 bits each, bytes from `atoms`), 8 bytes of nothing, four seeds.

/** The hashes of a group, as featuresOf in features.ts gives them. */
// @ts-ignore: decorator
@inline function hashes(group: usize, atoms: usize): v128 {
  let first = v128.load32_zero(atoms + load<u16>(group));
  first = v128.load_lane<i32>(atoms + load<u16>(group, 2), first, 1);
  first = v128.load_lane<i32>(atoms + load<u16>(group, 4), first, 2);
  first = v128.load_lane<i32>(atoms + load<u16>(group, 6), first, 3);
  let second = v128.load32_zero(atoms + load<u16>(group, 8));
  second = v128.load_lane<i32>(atoms + load<u16>(group, 10), second, 1);
  second = v128.load_lane<i32>(atoms + load<u16>(group, 12), second, 2);
  second = v128.load_lane<i32>(atoms + load<u16>(group, 14), second, 3);
  let third = v128.load32_zero(atoms + load<u16>(group, 16));
  third = v128.load_lane<i32>(atoms + load<u16>(group, 18), third, 1);
  third = v128.load_lane<i32>(atoms + load<u16>(group, 20), third, 2);
  third = v128.load_lane<i32>(atoms + load<u16>(group, 22), third, 3);
  let h = i32x4.mul(v128.xor(first, v128.load(group, 32)), i32x4.splat(0x85ebca6b));
  h = i32x4.mul(i32x4.add(v128.xor(h, i32x4.shr_u(h, 15)), second), i32x4.splat(0xc2b2ae35));
  h = i32x4.mul(i32x4.add(v128.xor(h, i32x4.shr_u(h, 14)), third), i32x4.splat(0x27d4eb2f));
  return i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x2c1b3c6d));
}

/** For each of four features the number in its slot or in that beside it, by the eight bits that recognise it; 0 for none. Slots begin on a multiple of eight. */
// @ts-ignore: decorator
@inline function find(h: v128, slots: usize, shift: i32): v128 {
  const place = i32x4.shl(i32x4.shr_u(h, shift), 2);
  const a: usize = slots + i32x4.extract_lane(place, 0);
  const b: usize = slots + i32x4.extract_lane(place, 1);
  const c: usize = slots + i32x4.extract_lane(place, 2);
  const d: usize = slots + i32x4.extract_lane(place, 3);
  let one = v128.load32_zero(a);
  one = v128.load_lane<i32>(b, one, 1);
  one = v128.load_lane<i32>(c, one, 2);
  one = v128.load_lane<i32>(d, one, 3);
  let two = v128.load32_zero(a ^ 4);
  two = v128.load_lane<i32>(b ^ 4, two, 1);
  two = v128.load_lane<i32>(c ^ 4, two, 2);
  two = v128.load_lane<i32>(d ^ 4, two, 3);
  const bits = i32x4.splat(255);
  const none = i32x4.splat(0);
  const isOne = i32x4.eq(v128.and(v128.xor(one, h), bits), none);
  const isTwo = i32x4.eq(v128.and(v128.xor(two, h), bits), none);
  return v128.bitselect(one, v128.and(two, isTwo), isOne);
}

/** Stores the hashes of all groups from `to` on; gives their end. First every hash, so that the processor is free to fetch many slots at once. */
// @ts-ignore: decorator
@inline function hashAll(group: usize, end: usize, atoms: usize, to: usize): usize {
  for (; group < end; group += 48, to += 16) v128.store(to, hashes(group, atoms));
  return to;
}

/** Notes from `places` on where the rows of the features lie that have one; gives their end. */
// @ts-ignore: decorator
@inline function noteAll(hash: usize, end: usize, slots: usize, shift: i32, rows: usize, bits: i32, places: usize): usize {
  for (; hash < end; hash += 16) {
    const row = i32x4.shr_u(find(v128.load(hash), slots, shift), 8);
    const at = i32x4.add(i32x4.shl(row, bits), i32x4.splat(<i32>rows));
    v128.store_lane<i32>(places, at, 0);
    places += <usize>(i32x4.extract_lane(row, 0) != 0) << 2;
    v128.store_lane<i32>(places, at, 1);
    places += <usize>(i32x4.extract_lane(row, 1) != 0) << 2;
    v128.store_lane<i32>(places, at, 2);
    places += <usize>(i32x4.extract_lane(row, 2) != 0) << 2;
    v128.store_lane<i32>(places, at, 3);
    places += <usize>(i32x4.extract_lane(row, 3) != 0) << 2;
  }
  return places;
}

/** Sums of 64 classes: rows of 64 bytes, one a class. `out`: 64 numbers of 16 bits. */
export function wide(group: usize, end: usize, atoms: usize, slots: usize, shift: i32, rows: usize, hash: usize, places: usize, out: usize): void {
  const used = noteAll(hash, hashAll(group, end, atoms, hash), slots, shift, rows, 6, places);
  let a = i16x8.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let e = a;
  let f = a;
  let g = a;
  let h = a;
  for (; places < used; places += 4) {
    const row: usize = load<u32>(places);
    let x = v128.load(row);
    a = i16x8.add(a, i16x8.extend_low_i8x16_s(x));
    b = i16x8.add(b, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 16);
    c = i16x8.add(c, i16x8.extend_low_i8x16_s(x));
    d = i16x8.add(d, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 32);
    e = i16x8.add(e, i16x8.extend_low_i8x16_s(x));
    f = i16x8.add(f, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 48);
    g = i16x8.add(g, i16x8.extend_low_i8x16_s(x));
    h = i16x8.add(h, i16x8.extend_high_i8x16_s(x));
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
  v128.store(out, e, 64);
  v128.store(out, f, 80);
  v128.store(out, g, 96);
  v128.store(out, h, 112);
}

/** Sums of 32 classes. */
export function narrow(group: usize, end: usize, atoms: usize, slots: usize, shift: i32, rows: usize, hash: usize, places: usize, out: usize): void {
  const used = noteAll(hash, hashAll(group, end, atoms, hash), slots, shift, rows, 5, places);
  let a = i16x8.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; places < used; places += 4) {
    const row: usize = load<u32>(places);
    let x = v128.load(row);
    a = i16x8.add(a, i16x8.extend_low_i8x16_s(x));
    b = i16x8.add(b, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 16);
    c = i16x8.add(c, i16x8.extend_low_i8x16_s(x));
    d = i16x8.add(d, i16x8.extend_high_i8x16_s(x));
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}

/** Sums of three classes whose weights lie in the slots themselves, above the eight bits. `out`: eight numbers of 16 bits; a class is the sum of numbers k and k + 4, k from 1. */
export function three(group: usize, end: usize, atoms: usize, slots: usize, shift: i32, hash: usize, out: usize): void {
  const last = hashAll(group, end, atoms, hash);
  let sum = i16x8.splat(0);
  for (; hash < last; hash += 16) {
    const found = find(v128.load(hash), slots, shift);
    sum = i16x8.add(sum, i16x8.add(i16x8.extend_low_i8x16_s(found), i16x8.extend_high_i8x16_s(found)));
  }
  v128.store(out, sum);
}

/**
 * Lays the sparse weights of a model file out in rows, for `wide` (bits 6) and `narrow` (5). In the file a slot gives the place of a feature's
 * weights, and there stand the number of classes, then class and weight, class and weight …, from place 4 on. Rows keep the order of the places,
 * which begin with the features that are met most, so that these stay side by side. `rowOf`: room for a number a place.
 */
export function spread(slots: usize, slotsEnd: usize, weights: usize, weightsEnd: usize, rows: usize, bits: i32, rowOf: usize): void {
  let row: u32 = 0;
  let at = weights + 4;
  while (at < weightsEnd) {
    row++;
    store<u32>(rowOf + ((at - weights) << 2), row);
    const to = rows + (row << bits);
    const end = at + 1 + (<usize>load<u8>(at) << 1);
    for (at++; at < end; at += 2) store<u8>(to + load<u8>(at), load<u8>(at, 1));
  }
  for (; slots < slotsEnd; slots += 4) {
    const slot = load<u32>(slots);
    if (slot != 0) store<u32>(slots, (slot & 255) | (load<u32>(rowOf + ((slot >>> 8) << 2)) << 8));
  }
}
