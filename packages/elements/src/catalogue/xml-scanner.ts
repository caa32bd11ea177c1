/**
 * Goes through XML as it comes in. Only what a workbook is written in: elements, attributes, text, CDATA, comments.
 * A document type is refused, and with it every entity but the five of XML itself; the browser's own parser is of no
 * use here, since it wants the whole text at once and counts as a way to make markup of a text.
 */
import { ListRefused } from './list-refused.ts';

export interface XmlEvents {
  /** An element begins; the name is without its prefix. One without content is closed at once. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  /** A piece of text; one text may come in several. */
  readonly text: (text: string) => void;
}

export interface XmlScanner {
  push(piece: string): void;
  /** Throws `ListRefused` when something has begun that did not end. */
  end(): void;
}

const tag = /<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
/** The longest tag that a workbook needs, and more. */
const longestTag = 100_000;

export function createXmlScanner(events: XmlEvents): XmlScanner {
  let rest = '';
  let depth = 0;
  let seen = false;

  /** Takes one token from this place; answers where it ends, or nothing when more is needed. */
  function token(text: string, place: number): number | undefined {
    if (text[place] !== '<') {
      const next = text.indexOf('<', place);
      const end = next < 0 ? text.length : next;
      // The beginning of `&amp;` may stand at the end of a piece.
      const cut = next < 0 ? text.lastIndexOf('&') : -1;
      const until = cut >= place && !text.includes(';', cut) ? cut : end;
      if (until === place) return next < 0 ? undefined : end;
      if (depth > 0) events.text(decoded(text.slice(place, until)));
      return until;
    }
    if (text.startsWith('<!--', place)) return endOf(text, '-->', place + 4);
    if (text.startsWith('<?', place)) return endOf(text, '?>', place + 2);
    if (text.startsWith('<![CDATA[', place)) {
      const end = endOf(text, ']]>', place + 9);
      if (end !== undefined) events.text(text.slice(place + 9, end - 3));
      return end;
    }
    if (text.startsWith('<!', place)) {
      if (text.length - place < 9) return undefined;
      throw new ListRefused('Damaged');
    }
    tag.lastIndex = place;
    const match = tag.exec(text);
    if (!match) return undefined;
    element(match);
    return tag.lastIndex;
  }

  function element([, slash, name = '', written = '']: RegExpExecArray): void {
    const local = name.slice(name.indexOf(':') + 1);
    seen = true;
    if (slash) {
      depth -= 1;
      if (depth < 0) throw new ListRefused('Damaged');
      events.close(local);
      return;
    }
    events.open(local, (wanted) => attributeIn(written, wanted));
    if (written.endsWith('/')) events.close(local);
    else depth += 1;
  }

  return {
    push(piece) {
      const text = rest + piece;
      let place = 0;
      while (place < text.length) {
        const end = token(text, place);
        if (end === undefined) break;
        place = end;
      }
      rest = text.slice(place);
      if (rest.length > longestTag) throw new ListRefused('Damaged');
    },
    end() {
      if (depth !== 0 || rest.trim() !== '' || !seen) throw new ListRefused('Damaged');
    },
  };
}

function endOf(text: string, mark: string, from: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found < 0 ? undefined : found + mark.length;
}

function attributeIn(written: string, wanted: string): string | undefined {
  for (const [, name, double, single] of written.matchAll(
    /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (name === wanted || name!.slice(name!.indexOf(':') + 1) === wanted)
      return decoded(double ?? single ?? '');
  return undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return entities[name as string] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
