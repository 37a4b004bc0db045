"""Takes sentences in our tokenisation; gives the teacher's tags, heads, labels and names for them.

  python training/syntax/teach.py MODEL_DIR sentences.jsonl silver.jsonl
  python training/syntax/teach.py MODEL_DIR --clusters clusters.json
  python training/syntax/teach.py MODEL_DIR --vary silver.jsonl varied.jsonl TIMES

The teacher was trained on text in which hyphens are words of their own, so our hyphenated words are shown to it in
pieces, and the pieces' root stands for the word afterwards.
"""

import json
import re
import sys

import spacy
from spacy.tokens import Doc

HYPHENATED = re.compile(r"^[^\W_](?:[\w.&'’]*[^\W_.])?(?:[-‑][^\W_](?:[\w.&'’]*[^\W_.]?)?)+$")
ADJECTIVAL = {"VBN", "VBG", "VBD", "NN", "NNS", "JJ", "CD", "VB", "IN", "RB", "NNP"}


def pieces(word):
    return [p for p in re.split(r"([-‑])", word) if p] if HYPHENATED.match(word) else [word]


def show(vocab, sentence):
    words, spaces, owner = [], [], []
    for i, (word, space) in enumerate(zip(sentence["words"], sentence["spaces"])):
        parts = pieces(word)
        for k, part in enumerate(parts):
            words.append(part)
            spaces.append(bool(space) if k == len(parts) - 1 else False)
            owner.append(i)
    doc = Doc(vocab, words=words, spaces=spaces)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc, owner


def merged_tag(parts, root):
    tag = root.tag_
    if len(parts) == 1:
        return tag
    if root.dep_ in ("amod", "nmod") and tag in ADJECTIVAL and not root.text[:1].isupper():
        return "JJ"
    return parts[-1].tag_ if root.tag_ in ("HYPH", "AFX", ":") else tag


def read(doc, owner, n):
    groups = [[] for _ in range(n)]
    for token, o in zip(doc, owner):
        groups[o].append(token)
    tags, heads, labels = [], [], []
    for i, parts in enumerate(groups):
        outside = [t for t in parts if owner[t.head.i] != i or t.head.i == t.i]
        root = outside[0] if outside else parts[-1]
        # "co-founder": the last piece speaks for the word where the pieces disagree
        for t in outside:
            if t.dep_ not in ("punct", "compound", "npadvmod", "advmod"):
                root = t
        tags.append(merged_tag(parts, root))
        heads.append(-1 if root.head.i == root.i else owner[root.head.i])
        labels.append(root.dep_)
    names = ["O"] * n
    for e in doc.ents:
        first, last = owner[e.start], owner[e.end - 1]
        # "U.S.-based" holds a name and is none
        if groups[first][0].i < e.start or groups[last][-1].i >= e.end:
            continue
        for k in range(first, last + 1):
            names[k] = ("B-" if k == first else "I-") + e.label_
    return tags, heads, labels, names


def teach(nlp, source, target):
    with open(source, encoding="utf8") as lines:
        sentences = [json.loads(line) for line in lines]
    shown = [show(nlp.vocab, s) for s in sentences]
    docs = nlp.pipe((doc for doc, _ in shown), batch_size=128, disable=["lemmatizer"])
    with open(target, "w", encoding="utf8") as out:
        for sentence, doc, (_, owner) in zip(sentences, docs, shown):
            tags, heads, labels, names = read(doc, owner, len(sentence["words"]))
            silver = {"tags": tags, "heads": heads, "labels": labels, "silver": names}
            out.write(json.dumps({**sentence, **silver}, ensure_ascii=False) + "\n")


OPEN_TAGS = {"NN", "NNS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "NNP"}


def vary(nlp, source, target, times, seed=1):
    """Sentences in which a third of the content words give way to words of like meaning and form, for the teacher to read anew."""
    import random
    from collections import Counter, defaultdict

    import numpy as np

    rng = random.Random(seed)
    with open(source, encoding="utf8") as lines:
        sentences = [s for s in map(json.loads, lines) if s["split"] == "train" and s["source"] != "sec"]
    counts = defaultdict(Counter)
    for s in sentences:
        for w, t in zip(s["words"], s["tags"]):
            if t in OPEN_TAGS and t != "NNP" and re.fullmatch(r"[^\W\d_]{3,}", w):
                counts[t][w.lower()] += 1
    rows, by_row = nlp.vocab.vectors.key2row, defaultdict(list)
    for key, row in rows.items():
        by_row[row].append(nlp.vocab.strings[key])
    neighbours = {}
    for tag, words in counts.items():
        known = [w for w in words if nlp.vocab.strings[w] in rows]
        data = np.stack([nlp.vocab.vectors.data[rows[nlp.vocab.strings[w]]] for w in known])
        data = data / (np.linalg.norm(data, axis=1, keepdims=True) + 1e-9)
        for at in range(0, len(known), 512):
            near = np.argsort(-(data[at : at + 512] @ data.T), axis=1)[:, 1:16]
            for k, row in enumerate(near):
                neighbours[tag, known[at + k]] = [known[j] for j in row]
    names = defaultdict(set)
    for s in sentences:
        for i, (w, e) in enumerate(zip(s["words"], s["silver"])):
            if e[:2] == "B-" and not (i + 1 < len(s["silver"]) and s["silver"][i + 1][:2] == "I-") and s["tags"][i] == "NNP":
                names[e[2:]].add(w)
    names = {k: sorted(v) for k, v in names.items()}
    ending = re.compile(r"(?:ing|ed|s|ly)$")
    with open(target, "w", encoding="utf8") as out:
        for time in range(times):
            for s in sentences:
                words = list(s["words"])
                for i, tag in enumerate(s["tags"]):
                    word = words[i].lower()
                    if tag not in OPEN_TAGS or rng.random() > 0.35:
                        continue
                    kind = s["silver"][i][2:]
                    if tag == "NNP":
                        if kind in names and kind in ("PERSON", "ORG", "GPE") and rng.random() < 0.6:
                            words[i] = rng.choice(names[kind])
                        continue
                    near = neighbours.get((tag, word), [])
                    # now and then a rarer word of the same vector
                    mates = [w for w in by_row.get(rows.get(nlp.vocab.strings[word], -1), []) if w.islower() and w.isalpha() and len(w) > 2]
                    ends = ending.search(word)
                    mates = [w for w in mates if (ending.search(w) or [None])[0] == (ends or [None])[0]]
                    pick = rng.choice(mates) if mates and rng.random() < 0.2 else rng.choice(near) if near else word
                    words[i] = pick.capitalize() if words[i][:1].isupper() else pick
                plain = {"id": f"{s['id']}+{time}", "source": "varied", "split": "train", "words": words, "spaces": s["spaces"]}
                out.write(json.dumps(plain, ensure_ascii=False) + "\n")


def clusters(nlp, target, seed, fine, coarse, own):
    """Word classes by spherical k-means: over the teacher's word vectors (what a word means), over what its tagger and parser
    make of the word alone, and over what its name finder makes of it with a capital."""
    import numpy as np

    vectors = nlp.vocab.vectors
    data = np.asarray(vectors.data, dtype=np.float32)
    data = data / (np.linalg.norm(data, axis=1, keepdims=True) + 1e-9)
    rng = np.random.default_rng(seed)

    def kmeans(points, k):
        centres = points[rng.choice(len(points), k, replace=False)]
        for _ in range(25):
            nearest = (points @ centres.T).argmax(1)
            sums = np.zeros_like(centres)
            np.add.at(sums, nearest, points)
            empty = np.linalg.norm(sums, axis=1) < 1e-6
            sums[empty] = points[rng.choice(len(points), int(empty.sum()))]
            centres = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return (points @ centres.T).argmax(1), centres

    small, centres = kmeans(data, fine)
    large, _ = kmeans(centres, coarse)
    words = {}
    for key, row in vectors.key2row.items():
        text = nlp.vocab.strings[key]
        low = text.lower()
        if re.fullmatch(r"[^\W\d_][\w.&'’-]{0,29}", low) and (low not in words or text == low):
            words[low] = (int(row), int(small[row]), int(large[small[row]]))

    def alone(model, texts):
        out = []
        for at in range(0, len(texts), 2000):
            docs = [Doc(nlp.vocab, words=[t]) for t in texts[at : at + 2000]]
            out.append(np.concatenate([np.asarray(x).reshape(1, -1) for x in model.predict(docs)]))
        data = np.concatenate(out).astype(np.float32)
        data -= data.mean(0)
        data /= np.linalg.norm(data, axis=1, keepdims=True) + 1e-9
        sample, centres = kmeans(data[rng.choice(len(data), min(len(data), 40000), replace=False)], own)
        return np.concatenate([(data[at : at + 20000] @ centres.T).argmax(1) for at in range(0, len(data), 20000)])

    texts = list(words)
    syntax = alone(nlp.get_pipe("tok2vec").model, texts)
    sense = alone(nlp.get_pipe("ner").model.get_ref("tok2vec"), [t[:1].upper() + t[1:] for t in texts])
    with open(target, "w", encoding="utf8") as out:
        rows = {w: [words[w][1], words[w][2], int(syntax[i]), int(sense[i])] for i, w in enumerate(texts)}
        json.dump(rows, out, ensure_ascii=False)
    print(len(words), "words in", fine, coarse, own, own, "classes")


if __name__ == "__main__":
    teacher = spacy.load(sys.argv[1])
    if sys.argv[2] == "--clusters":
        clusters(teacher, sys.argv[3], 1, 768, 96, 255)
    elif sys.argv[2] == "--vary":
        vary(teacher, sys.argv[3], sys.argv[4], int(sys.argv[5]))
    else:
        teach(teacher, sys.argv[2], sys.argv[3])
