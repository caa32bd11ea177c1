import { expect } from 'chai';
import {
  digestOfTexts,
  sha256Hex,
  type OwnRecord,
  type PolicyDecision,
  type RecordDefinition,
} from '@aftersale/core';
import { exportRecord } from '../../../packages/elements/src/own-form/export-own-form.ts';
import { prepareRecordPrint } from '../../../packages/elements/src/own-form/print-own-form.ts';
import { aLift, liftEntry, liftKind } from '../../core/own-record/lift.ts';
import { inkBytes, inkMime } from '../../../packages/elements/src/signature/ink.ts';
import {
  aClient,
  aForm,
  aMemoryClient,
  clearPage,
  fillIn,
  giveLift,
  press,
  type,
  until,
} from './own-form-harness.ts';

const kind = liftKind();

const decision: PolicyDecision = {
  policy: { name: 'lift-interval', version: '2026-11' },
  settings: {},
  inputs: {},
  reasons: [
    { rule: 'LIFT-1', outcome: 'met' },
    {
      rule: 'LIFT-3',
      outcome: 'breached',
      breach: 'warns',
      message: { 'zh-CN': '过多。', en: 'Too many.' },
    },
  ],
  allows: true,
};
const step = {
  command: 'submit',
  from: 'draft',
  to: 'done',
  by: '张工',
  at: '2026-11-01T03:00:00.000Z',
  decision,
};
const entry = liftEntry({ 'old-field': '别处' });
const marked = {
  ...entry,
  signatures: [
    {
      key: 'confirmed',
      mark: { kind: 'typed', name: '李主任' } as const,
      at: '2026-11-01T02:59:00.000Z',
      digest: digestOfTexts(entry),
    },
  ],
};
const done: OwnRecord = aLift(marked, {
  status: 'done',
  content: { entry: marked, steps: [step] },
});

const printed = async (record: OwnRecord, language: 'zh-CN' | 'en') =>
  (await prepareRecordPrint(kind, record, aMemoryClient(), language)).sheet;

describe('a record of one’s own on paper and as a file', () => {
  afterEach(clearPage);

  it('[REC-8] stands on paper in the definition’s order, with its mark, its steps and what its rules said', async () => {
    const sheet = await printed(done, 'zh-CN');
    expect(sheet.title).to.equal('电梯维护保养记录');
    expect(sheet.mark).to.equal(undefined);
    const cells = sheet.sections.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [])),
    );
    const said = cells.map(({ label, value }) =>
      value.kind === 'mark'
        ? `${label}=${value.mark.typed}`
        : `${label}=${'text' in value ? value.text : ''}`,
    );
    expect(said).to.deep.equal([
      '编号=WB-A1B2C-3D4E5',
      '状态=已提交',
      '=电梯',
      '使用单位=东方大厦物业',
      '联系人=王芳',
      '层=18',
      '站=18',
      '=维保',
      '维保日期=2026-11-01',
      '结论=正常',
      '措施=',
      '下次维保=2026-11-15',
      '使用单位确认=李主任',
      'old-field=别处',
    ]);
    expect(sheet.notes.length).to.equal(3);
    expect(sheet.notes[0]).to.match(/^提交：张工，2026-11-1/);
    expect(sheet.notes[1]).to.equal('lift-interval 2026-11：LIFT-1 √ LIFT-3 ✗ 过多。');
    for (const { rows } of sheet.sections)
      for (const row of rows)
        if (row.kind === 'cells')
          expect(
            row.cells.reduce((sum, { labelColumns, columns }) => sum + labelColumns + columns, 0),
          ).to.be.oneOf([6, 12, 13]);
  });

  it('[REC-8] says across the page that it is not finished, and speaks English where the page does', async () => {
    const sheet = await printed(aLift(entry), 'en');
    expect(sheet.mark).to.deep.equal({ kind: 'unsigned', text: 'Being filled in' });
    expect(sheet.title).to.equal('Lift maintenance record');
  });

  it('is exported with its definition, its history and its ink', async () => {
    const ink = inkBytes({
      width: 10,
      height: 10,
      strokes: [[1, 1, 2, 2]],
    } as never);
    const client = aMemoryClient();
    const { hash } = await client.putBlob(ink, inkMime);
    const drawn: OwnRecord = {
      ...done,
      content: {
        ...done.content,
        entry: {
          ...entry,
          signatures: [
            { ...marked.signatures[0]!, mark: { kind: 'drawn', ink: { hash, mime: inkMime } } },
          ],
        },
      },
    };
    const { filename, text, mime } = await exportRecord(kind, drawn, client);
    expect([filename, mime]).to.deep.equal(['WB-A1B2C-3D4E5.json', 'application/json']);
    const file = JSON.parse(text) as {
      format: string;
      definition: RecordDefinition;
      document: OwnRecord;
      attachments: { hash: string; base64: string }[];
    };
    expect(file.format).to.equal('aftersale-own-record/1');
    expect(file.definition).to.deep.equal(JSON.parse(JSON.stringify(kind.definition)));
    expect(file.document).to.deep.equal(drawn);
    const bytes = Uint8Array.from(atob(file.attachments[0]!.base64), (each) => each.charCodeAt(0));
    expect(sha256Hex(bytes)).to.equal(hash);
  });

  it('prints what is typed, and nothing else of the page', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    await fillIn(form);
    await type(form, 'contact', '赵工');
    const real = window.print;
    let paper: string | undefined;
    window.print = () => {
      paper = document.querySelector('[data-aftersale-print]')?.shadowRoot?.textContent ?? '';
    };
    try {
      await press(form, 'print');
      await until(() => paper !== undefined);
    } finally {
      window.print = real;
      window.dispatchEvent(new Event('afterprint'));
    }
    for (const text of ['电梯维护保养记录', '东方大厦物业', '赵工', '李主任', '正常'])
      expect(paper).to.contain(text);
    expect(document.querySelector('[data-aftersale-print]')).to.equal(null);
  });
});
