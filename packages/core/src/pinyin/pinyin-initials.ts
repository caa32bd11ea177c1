/**
 * The first character of each initial in the collation order of ICU's pinyin, with its letter; no syllable begins with
 * i, u or v. The lists that go around have other characters for M and S, which sort wrongly there.
 */
const boundaries = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/**
 * With which letters does one look this text up: the pinyin initial of each character, letters and figures as they are?
 * One reading for each character; spaces and signs are left out.
 * @example
 * assert.equal(pinyinInitials('宜宾造纸 A2'), 'ybzza2');
 */
export function pinyinInitials(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].map(initialOf).join('');
}

function initialOf(character: string): string {
  if (/[\p{L}\p{N}]/u.test(character) === false) return '';
  if (!/\p{Script=Han}/u.test(character)) return character;
  const found = known.get(character);
  if (found !== undefined) return found;
  const after = boundaries.findIndex((first) => byPinyin.compare(character, first) < 0);
  const initial = letters[(after < 0 ? letters.length : after) - 1] ?? '';
  known.set(character, initial);
  return initial;
}
