import { expect } from 'chai';
import { importList, firstRows } from '../../../packages/elements/src/catalogue/import-list.ts';
import { ListRefused, listLimits } from '../../../packages/elements/src/catalogue/list-refused.ts';
import { openPriceList } from '../../../packages/elements/src/catalogue/price-list.ts';
import { anXlsx, zipOf } from '../../support/an-xlsx.ts';
import { gbk, utf16 } from './encoded.ts';

const text = '编号,名称,供应价\r\nLP-1,"机械密封,\r\n带""簧""",12.5\r\n\r\nLP-2,密封圈,3\r\n';
const cells = [
  ['编号', '名称', '供应价'],
  ['LP-1', '机械密封,\n带"簧"', '12.5'],
  ['LP-2', '密封圈', '3'],
];
type Bytes = string | Uint8Array<ArrayBuffer>;
const aFile = (...bytes: Bytes[]): File => new File(bytes, 'list');

async function rowsOf(file: File, choice = {}): Promise<(readonly string[])[]> {
  return [...(await firstRows(await openPriceList(file), choice, Infinity))];
}

async function refusalOf(file: File): Promise<string> {
  try {
    const list = await openPriceList(file);
    const all = { columns: { number: 0, name: 1 }, hasHeadings: true, currency: 'CNY' } as const;
    const signal = new AbortController().signal;
    await importList(list, all, { signal, progress: () => undefined });
    return 'none';
  } catch (error) {
    return error instanceof ListRefused ? error.code : String(error);
  }
}

describe('a price list as text', () => {
  const encoded: Record<string, readonly [Bytes, string]> = {
    'UTF-8': [text, 'utf-8'],
    'UTF-8 with a mark': [`\uFEFF${text}`, 'utf-8'],
    'UTF-16 LE with a mark': [utf16(text), 'utf-16le'],
    'UTF-16 BE with a mark': [utf16(text, { bigEndian: true }), 'utf-16be'],
    'UTF-16 LE without': [utf16(text, { mark: false }), 'utf-16le'],
    'UTF-16 BE without': [utf16(text, { bigEndian: true, mark: false }), 'utf-16be'],
    GBK: [gbk(text), 'gb18030'],
  };
  for (const [name, [bytes, encoding]] of Object.entries(encoded))
    it(`is read in ${name}, and says so`, async () => {
      const list = await openPriceList(aFile(bytes));
      expect(list.format === 'csv' && list.detected).to.equal(encoding);
      expect(await rowsOf(aFile(bytes))).to.eql(cells);
    });

  it('is read in another encoding when a person says so', async () => {
    const choice = { encoding: 'utf-16le' as const };
    expect(await rowsOf(aFile(utf16('编,名\na,b', { mark: false })), choice)).to.eql([
      ['编', '名'],
      ['a', 'b'],
    ]);
  });

  for (const [name, delimiter] of Object.entries({ tab: '\t', semicolon: ';', bar: '|' }))
    it(`is read with a ${name} between its cells`, async () => {
      const rows = [cells[0]!, ['LP-1', '密封, 带簧', '1']];
      expect(await rowsOf(aFile(rows.map((row) => row.join(delimiter)).join('\n')))).to.eql(rows);
    });

  it('keeps characters, line ends and quotations whole where the pieces are cut', async () => {
    const many = Array.from({ length: 9000 }, (_, count) => [
      `LP-${count}`,
      `密封圈 "${count}"\r\n第二行`,
      '😀',
    ]);
    const written = many
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    for (const bytes of [written, utf16(written)]) {
      const rows = await rowsOf(aFile(bytes));
      expect(rows).to.have.length(9000);
      expect(rows.every((row, place) => row[0] === `LP-${place}` && row[2] === '😀')).to.equal(
        true,
      );
      expect(rows[8999]![1]).to.equal('密封圈 "8999"\n第二行');
    }
  });

  it('is refused when it is something else, or ends nowhere', async () => {
    expect(await refusalOf(aFile(''))).to.equal('NotAList');
    expect(await refusalOf(aFile('\n \n,,\n'))).to.equal('none');
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(999).keys()]);
    expect(await refusalOf(aFile(picture))).to.equal('NotAList');
    expect(await refusalOf(aFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).to.equal(
      'OldOrLocked',
    );
    const endless = `编号,名称\nLP-1,"${'x'.repeat(listLimits.rowCharacters + 99_999)}`;
    expect(await refusalOf(aFile(endless))).to.equal('Damaged');
    expect(await refusalOf(aFile(`编号${',x'.repeat(300)}\n`))).to.equal('TooLarge');
    expect(await refusalOf(aFile('a\n'.repeat(listLimits.rows + 1)))).to.equal('TooLarge');
  });
});

describe('a price list as workbook', () => {
  const table = [
    ['编号', '名称', '供应价', '库存', '可用'],
    ['LP-1', '机械密封 <A&B> "1"', 12.300000000000001, '', true],
    [1000234, '密封圈', 1280.5, 3, false],
  ];
  const shown = [
    ['编号', '名称', '供应价', '库存', '可用'],
    ['LP-1', '机械密封 <A&B> "1"', '12.3', '', 'TRUE'],
    ['1000234', '密封圈', '1280.5', '3', 'FALSE'],
  ];

  it('is read with its texts in a list of their own, or in the cells', async () => {
    expect(await rowsOf(await anXlsx(table))).to.eql(shown);
    expect(await rowsOf(await anXlsx(table, { shared: false }))).to.eql(shown);
  });

  it('offers its visible sheets', async () => {
    const file = await anXlsx(table, {
      sheets: [{ name: '说明', hidden: true }, { name: '价目 & 表' }, { name: '旧' }],
    });
    const list = await openPriceList(file);
    expect(list.format === 'xlsx' && list.sheets).to.eql(['价目 & 表', '旧']);
    expect(await rowsOf(file, { sheet: '旧' })).to.eql(shown);
  });

  const workbook = '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>';
  const rels =
    '<Relationships><Relationship Id="r1" Target="/xl/worksheets/s.xml"/></Relationships>';
  const bookOf = async (sheet: string, strings = '<sst/>'): Promise<File> =>
    aFile(
      await zipOf([
        ['xl/workbook.xml', workbook],
        ['xl/_rels/workbook.xml.rels', rels],
        ['xl/sharedStrings.xml', strings],
        ['xl/worksheets/s.xml', sheet],
      ]),
    );

  it('is read as other programs write it: prefixes, runs, readings, missing references, CDATA', async () => {
    const strings = `<x:sst><x:si><x:r><x:t>机械</x:t></x:r><x:r><x:t>密封</x:t></x:r><x:rPh><x:t>ji xie</x:t></x:rPh></x:si></x:sst>`;
    const sheet = `<!-- made by hand --><x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="str"><x:v><![CDATA[<b>]]></x:v></x:c>
      <x:c t='inlineStr'><x:is><x:t>a&#x4e2d;&#25991;_x000D_b&unknown;</x:t></x:is></x:c><x:c/></x:row><x:row r="9"><x:c r="B9"><x:v>1E3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsOf(await bookOf(sheet, strings))).to.eql([
      ['机械密封', '<b>', 'a中文\rb&unknown;', ''],
      ['', '1000'],
    ]);
  });

  it('is refused when it is damaged, locked, empty, no workbook, or declares entities', async () => {
    const good = new Uint8Array(await (await anXlsx(table)).arrayBuffer());
    expect(await refusalOf(aFile(good.slice(0, 300)))).to.equal('NotAList');
    const bent = good.slice();
    for (let place = 60; place < 120; place += 1) bent[place] = 0xff;
    expect(await refusalOf(aFile(bent))).to.equal('Damaged');
    expect(await refusalOf(aFile(await zipOf([['word/document.xml', '<a/>']])))).to.equal(
      'NotAList',
    );
    expect(await refusalOf(await bookOf('<worksheet><sheetData>'))).to.equal('Damaged');
    expect(await refusalOf(await bookOf('</worksheet>'))).to.equal('Damaged');
    expect(await refusalOf(await bookOf('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'))).to.equal(
      'Damaged',
    );
    expect(await refusalOf(await bookOf('<row><c r="ZZ1"><v>1</v></c></row>'))).to.equal(
      'TooLarge',
    );
    expect(
      await refusalOf(await anXlsx(table, { sheets: [{ name: 'A', hidden: true }] })),
    ).to.equal('NoSheet');
    const locked = good.slice();
    const directory = locked.findLastIndex(
      (byte, place) => byte === 0x50 && locked[place + 1] === 0x4b && locked[place + 2] === 1,
    );
    locked[directory + 8] = 1;
    expect(await refusalOf(aFile(locked))).to.equal('OldOrLocked');
  });

  it('is refused when it unpacks to more than any price list', async () => {
    const usual = listLimits.unpackedBytes;
    listLimits.unpackedBytes = 1_000_000;
    try {
      const bomb = await bookOf(
        `<worksheet><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`,
      );
      expect(bomb.size).to.be.below(100_000);
      expect(await refusalOf(bomb)).to.equal('TooLarge');
    } finally {
      listLimits.unpackedBytes = usual;
    }
  });
});

describe('an import', () => {
  it('reads the good rows, and refuses the others with row, reason and text', async () => {
    const list = await openPriceList(
      aFile(
        '编号,名称,供应价\nLP-1,机械密封,12.5\n,无号,1\nLP-3,贵,12.345\nlp1,又一,2\nLP-2,密封圈,3\n',
      ),
    );
    const shares: number[] = [];
    const { items, refused, rows } = await importList(
      list,
      { columns: { number: 0, name: 1, supplyPrice: 2 }, hasHeadings: true, currency: 'CNY' },
      { signal: new AbortController().signal, progress: (share) => shares.push(share) },
    );
    expect(items.map(({ number, initials }) => [number, initials])).to.eql([
      ['LP-1', 'jxmf'],
      ['LP-2', 'mfq'],
    ]);
    expect(rows).to.equal(5);
    expect(refused.map(({ row, problems }) => [row, problems[0]!.cause, problems[0]!.text])).to.eql(
      [
        [3, 'Missing', ''],
        [4, 'TooManyDecimals', '12.345'],
        [5, 'Repeated', 'lp1'],
      ],
    );
    expect(shares.at(-1)).to.equal(1);
  });

  it('ends when it is cancelled', async () => {
    const file = aFile(Array.from({ length: 20_000 }, (_, row) => `LP-${row},密封`).join('\n'));
    const under = new AbortController();
    const done = importList(
      await openPriceList(file),
      { columns: { number: 0, name: 1 }, hasHeadings: false, currency: 'CNY' },
      { signal: under.signal, progress: () => under.abort() },
    );
    const error = await done.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as DOMException).name).to.equal('AbortError');
  });
});
