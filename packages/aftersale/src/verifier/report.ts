/** A check in words, in both languages. */
import type { ErasedPart, Finding, Language, OwnAnswer, Seal } from '@aftersale/core';
import type { Check, CheckedFile, Contradiction } from './check-files.ts';

/** What does the check say, line by line? The verdict comes first. */
export function reportLines(check: Check, language: Language): string[] {
  const words = texts[language];
  return [
    verdict(check, words),
    ...check.files.flatMap((file) => fileLines(file, language)),
    ...check.contradictions.map((each) => words.contradiction(each)),
    ...(check.missingHash ? [words.missing(check.missingHash)] : []),
  ];
}

function verdict({ intact, files }: Check, words: ReportTexts): string {
  if (!intact) return words.changed;
  const isErased = files.some(({ verification }) => verification?.erased.length);
  return isErased ? words.intactButErased : words.intact;
}

function fileLines({ name, verification }: CheckedFile, language: Language): string[] {
  const words = texts[language];
  if (!verification) return [words.bad(name), `  ${words.notText}`];
  const { intact, findings, seals, erased } = verification;
  return [
    intact ? words.good(name) : words.bad(name),
    ...findings.map((finding) => `  ${words.finding(finding)}`),
    ...(intact ? seals.flatMap((seal) => sealLines(seal, erased, language)) : []),
    ...(intact && seals.length === 0 ? [`  ${words.noSeals}`] : []),
  ];
}

function sealLines(seal: Seal, erased: readonly ErasedPart[], language: Language): string[] {
  const words = texts[language];
  const places = erased
    .filter(({ sequence }) => sequence === seal.sequence)
    .map(({ path }) => path.join('.'));
  return [
    `  ${words.seal(seal.sequence, described(seal, language))} ${seal.hash}`,
    ...(places.length > 0 ? [`  ${words.erased(places)}`] : []),
    ...ownLines(seal, language),
  ];
}

/** The site's own fields with their labels, which no other page may know any more (SLP-12). */
function ownLines({ sheet }: Seal, language: Language): string[] {
  const { format, own } = (sheet ?? {}) as { format?: unknown; own?: unknown };
  if (format !== 'aftersale-confirmation/1' || !Array.isArray(own)) return [];
  return (own as Partial<OwnAnswer>[]).map(
    (answer) => `    ${oneLine(answer?.label?.[language])}: ${oneLine(answer?.text?.[language])}`,
  );
}

// A text of several lines must not look like lines of the report.
const oneLine = (text: unknown): string => String(text ?? '').replace(/\s+/g, ' ');

/** What a seal is of, as far as its sheet says so in a form this verifier knows. */
function described({ sheet }: Seal, language: Language): string {
  const { format, dispatchNumber, sheetVersion, reason } = (sheet ?? {}) as Record<string, unknown>;
  const words = texts[language];
  if (format === 'aftersale-confirmation/1')
    return words.sheet(String(dispatchNumber), String(sheetVersion));
  return format === 'aftersale-void/1' ? words.voided(String(reason)) : String(format);
}

interface ReportTexts {
  readonly intact: string;
  /** Erasing leaves the seal whole, and is told. */
  readonly intactButErased: string;
  readonly changed: string;
  readonly good: (name: string) => string;
  readonly bad: (name: string) => string;
  readonly notText: string;
  readonly noSeals: string;
  readonly seal: (sequence: number, what: string) => string;
  readonly sheet: (dispatchNumber: string, version: string) => string;
  readonly voided: (reason: string) => string;
  readonly erased: (places: readonly string[]) => string;
  readonly missing: (hash: string) => string;
  readonly finding: (finding: Finding) => string;
  readonly contradiction: (contradiction: Contradiction) => string;
}

const texts: Readonly<Record<Language, ReportTexts>> = {
  'zh-CN': {
    intact: '完好：封存之后没有任何改动。',
    intactButErased: '完好：除已删除的项目外，封存之后没有任何改动。',
    changed: '有改动：不能证明内容与封存时一致。',
    good: (name) => `${name}：完好`,
    bad: (name) => `${name}：有改动`,
    notText: '文件不是有效的 UTF-8 文本。',
    noSeals: '文件里没有封存的单据，只有未签署的草稿。',
    seal: (sequence, what) => `本机第 ${sequence} 号 ${what}`,
    sheet: (dispatchNumber, version) => `确认单 ${dispatchNumber} 第 ${version} 版`,
    voided: (reason) => `作废通知（${reason}）`,
    erased: (places) => `封存之后删除了 ${places.length} 项：${places.join('、')}`,
    missing: (hash) => `没有校验值为 ${hash} 的单据。`,
    finding(finding) {
      switch (finding.type) {
        case 'NotAnExport':
          return '不是本系统导出的文件，或已无法读取。';
        case 'NotCanonical':
          return '文件的写法与导出时不同。';
        case 'DigestDiffers':
          return '文件的摘要与内容不符。';
        case 'SealBroken':
          return `第 ${finding.sequence} 号单据的内容与其校验值不符。`;
        case 'ChainBroken':
          return `第 ${finding.sequence} 号单据与前一张接不上。`;
        case 'AttachmentChanged':
          return `附件 ${finding.hash} 的内容已改动。`;
        case 'AttachmentMissing':
          return `缺少附件 ${finding.hash}。`;
        case 'ExpectedHashMissing':
          return `没有校验值为 ${finding.hash} 的单据。`;
      }
    },
    contradiction: ({ type, sequence, hashes }) =>
      type === 'SameNumberTwice'
        ? `若这些文件来自同一台设备，则第 ${sequence} 号有两张不同的单据：${hashes.join('，')}。`
        : `若这些文件来自同一台设备，则第 ${sequence} 号单据与前一张接不上：${hashes.join('，')}。`,
  },
  en: {
    intact: 'Intact: nothing has changed since sealing.',
    intactButErased: 'Intact: nothing has changed since sealing but for what was erased.',
    changed: 'Changed: the content cannot be shown to be what was sealed.',
    good: (name) => `${name}: intact`,
    bad: (name) => `${name}: changed`,
    notText: 'The file is not valid UTF-8 text.',
    noSeals: 'The file holds no sealed sheet, only an unsigned draft.',
    seal: (sequence, what) => `No. ${sequence} of the device: ${what}`,
    sheet: (dispatchNumber, version) => `confirmation slip ${dispatchNumber}, version ${version}`,
    voided: (reason) => `void notice (${reason})`,
    erased: (places) =>
      `${places.length} part${places.length === 1 ? ' was' : 's were'} erased since: ${places.join(', ')}`,
    missing: (hash) => `No sheet has the hash ${hash}.`,
    finding(finding) {
      switch (finding.type) {
        case 'NotAnExport':
          return 'It is not an export of this system, or can no longer be read.';
        case 'NotCanonical':
          return 'The file is not written as it was exported.';
        case 'DigestDiffers':
          return 'The digest of the file does not match its content.';
        case 'SealBroken':
          return `Sheet no. ${finding.sequence} does not match its hash.`;
        case 'ChainBroken':
          return `Sheet no. ${finding.sequence} does not link to the one before.`;
        case 'AttachmentChanged':
          return `Attachment ${finding.hash} has been changed.`;
        case 'AttachmentMissing':
          return `Attachment ${finding.hash} is missing.`;
        case 'ExpectedHashMissing':
          return `No sheet has the hash ${finding.hash}.`;
      }
    },
    contradiction: ({ type, sequence, hashes }) =>
      type === 'SameNumberTwice'
        ? `If these files come from one device, it has two different sheets no. ${sequence}: ${hashes.join(', ')}.`
        : `If these files come from one device, its sheet no. ${sequence} does not link to the one before: ${hashes.join(', ')}.`,
  },
};
