type Spans = readonly (readonly [start: number, end: number])[];

export interface Passage {
  readonly id: string;
  readonly genre: string;
  readonly topic: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: Spans;
    readonly cue: Spans;
    readonly content: Spans;
    readonly act: "said" | "believes" | "intends";
    readonly by: string | null;
  }[];
  readonly names: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

export function passagesOf(file: string, content: string): readonly Passage[];
