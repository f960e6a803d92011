import { clsx } from 'clsx';
import { UserRound } from 'lucide-react';

const HAN = /[\u3400-\u9fff]/;

/** What stands in the circle: the last character under 24 px, the last two from 26; Latin names their initials. */
export function initials(name: string, size: number) {
  const text = name.trim();
  if (HAN.test(text)) {
    const han = [...text].filter((c) => HAN.test(c));
    return han.slice(size >= 26 ? -2 : -1).join('');
  }
  const parts = text.split(/\s+/).filter(Boolean);
  const letters = parts.length > 1 ? [parts[0]![0], parts.at(-1)![0]] : [...(parts[0] ?? '')].slice(0, 1);
  return letters.join('').toUpperCase();
}

const tint = (name: string) => [...name].reduce((sum, c) => (sum * 31 + c.codePointAt(0)!) >>> 0, 7) % 7;

/** A face without a picture. With no name it is the dashed circle of "nobody yet". The name stands beside it or in `label`. */
export function Avatar({
  name,
  size = 20,
  label,
  dim,
}: {
  name?: string | null;
  size?: number;
  label?: string;
  dim?: boolean;
}) {
  const box = { width: size, height: size, fontSize: size < 24 ? Math.round(size * 0.5) : Math.round(size * 0.4) };
  const common = 'inline-grid shrink-0 select-none place-items-center rounded-full font-semibold leading-none';
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  if (!name)
    return (
      <span {...said} style={box} className={clsx(common, 'border border-dashed border-line-strong text-faint')}>
        <UserRound size={size * 0.6} aria-hidden />
      </span>
    );
  return (
    <span {...said} style={box} className={clsx(common, `face-${tint(name)}`, dim && 'grayscale')}>
      {initials(name, size)}
    </span>
  );
}
