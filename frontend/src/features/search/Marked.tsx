import { marks } from './marks';

/** A text in which what was asked for stands out. */
export function Marked({ text, query }: { text: string; query: string }) {
  return marks(text, query).map((piece, i) =>
    piece.hit ? (
      <mark key={i} className="rounded-[3px] bg-accent-soft text-accent-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
