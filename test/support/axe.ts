import 'axe-core/axe.js';
import { expect } from 'chai';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly failureSummary: string; readonly html: string }[];
}
const { axe } = globalThis as unknown as {
  readonly axe: {
    run(element: Element): Promise<{
      readonly violations: readonly Found[];
      readonly passes: readonly Found[];
    }>;
  };
};

/** axe finds nothing wrong within this element, and more than so many of its rules had something to look at. */
export async function expectAccessible(element: Element, moreThan = 0): Promise<void> {
  const { violations, passes } = await axe.run(element);
  expect(passes.length, 'rules that applied').to.be.above(moreThan);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, html }) => `${id}: ${failureSummary} ${html}`),
  );
  expect(found).to.deep.equal([]);
}
