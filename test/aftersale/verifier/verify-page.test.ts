import 'axe-core/axe.js';
import { expect } from 'chai';
import { exportSlip } from '../../../packages/elements/src/export/export-slip.ts';
import { FakeService } from '../../elements/records/fake-service.ts';
import { anErased, aSigned } from '../../elements/records/slips.ts';

interface Axe {
  run(): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
}
const { axe } = globalThis as unknown as { axe: Axe };
const folder = new URL('../../../packages/aftersale/src/verifier/', import.meta.url);

describe('the verifier’s page', () => {
  let text = '';
  let hash = '';

  before(async () => {
    const page = new DOMParser().parseFromString(
      await (await fetch(new URL('verify.html', folder))).text(),
      'text/html',
    );
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.append(page.querySelector('main')!);
    const styles = new CSSStyleSheet();
    styles.replaceSync(await (await fetch(new URL('verify.css', folder))).text());
    document.adoptedStyleSheets = [styles];
    await import('../../../packages/aftersale/src/verifier/verify-page.ts');
    const service = new FakeService();
    const slip = aSigned(service);
    hash = slip.content.sealed!.hash;
    text = (await exportSlip(slip, service)).text;
  });

  const result = (): HTMLElement => document.querySelector('#result')!;

  // By timer: a page that is not in front draws no frames.
  async function answerTo(act: () => void): Promise<string> {
    result().replaceChildren();
    act();
    for (let turn = 0; turn < 1000 && result().childElementCount === 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return result().textContent!;
  }

  function choose(...contents: readonly string[]): void {
    const chosen = new DataTransfer();
    contents.forEach((content, index) => chosen.items.add(new File([content], `${index}.json`)));
    const input = document.querySelector<HTMLInputElement>('#files')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }

  function typeHash(typed: string): void {
    const field = document.querySelector<HTMLInputElement>('#hash')!;
    field.value = typed;
    field.dispatchEvent(new Event('change'));
  }

  it('[SHT-4] says in both languages that an export is intact, and which sheet it holds', async () => {
    const answer = await answerTo(() => choose(text));
    expect(answer).to.contain('完好：封存之后没有任何改动').and.to.contain('Intact: nothing has');
    expect(answer).to.contain(hash);
  });

  it('[SHT-6] says in both languages how many parts were erased', async () => {
    const service = new FakeService();
    const erased = (await exportSlip(anErased(service), service)).text;
    const answer = await answerTo(() => choose(erased));
    expect(answer).to.contain('封存之后删除了 8 项').and.to.contain('8 parts were erased since');
    expect(result().className).to.equal('intact');
  });

  it('[SHT-4] says that a changed export is changed, and does not present its sheets', async () => {
    const answer = await answerTo(() => choose(text.replace('李建国', '李建囯')));
    expect(result().className).to.equal('changed');
    expect(answer).to.contain('有改动').and.not.to.contain(hash);
  });

  it('takes files that are dropped on it', async () => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'x.json'));
    const drop = new DragEvent('drop', { dataTransfer: dropped, cancelable: true });
    const answer = await answerTo(() => document.querySelector('#drop')!.dispatchEvent(drop));
    expect(answer).to.contain('Intact');
    expect(drop.defaultPrevented).to.equal(true);
  });

  it('[SHT-5] compares with the hash on paper, and says when it is none', async () => {
    await answerTo(() => choose(text));
    expect(await answerTo(() => typeHash(`aftersale:sha256:${hash}`))).to.contain('Intact');
    expect(await answerTo(() => typeHash('b'.repeat(64)))).to.contain('No sheet has the hash');
    expect(await answerTo(() => typeHash('abc'))).to.contain('64');
    typeHash('');
  });

  for (const scheme of ['light', 'dark'])
    it(`has no accessibility violation, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await answerTo(() => choose(text));
      const { violations } = await axe.run();
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });
});
