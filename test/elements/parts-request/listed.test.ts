import '@aftersale/elements/define/records';
import { expect } from 'chai';
import { partsRequestKind } from '../../../packages/elements/src/records/kinds/parts-request.ts';
import { anUrgentRequest, aRequest } from '../../support/a-request.ts';
import { aClient, aPolicy, clearPage, submitted, tidy, until } from './request-harness.ts';

describe('parts requests in a list', () => {
  afterEach(clearPage);

  it('shows type and month, outlet, state and value of each, the newest first', async () => {
    const client = aClient();
    await submitted(client, aRequest());
    await submitted(client, anUrgentRequest());
    const list = document.createElement('aftersale-records');
    Object.assign(list, { of: 'parts-request', service: client });
    document.body.lang = 'zh-CN';
    document.body.append(list);
    const text = (): string => tidy(list.shadowRoot?.textContent ?? '');
    await until(() => text().includes('2024-04') && text().includes('2024-05'));
    expect(text())
      .to.contain('城东服务网点')
      .and.contain('待审核')
      .and.contain('¥800.00')
      .and.contain('紧急');
  });

  it('exports and prints what it lists', async () => {
    const client = aClient();
    const record = await submitted(client);
    const facts = { policy: aPolicy, language: 'en', timeZone: 'Asia/Shanghai' } as const;
    expect(await partsRequestKind.csv([record], facts)).to.contain('MS-104-25');
    const job = await partsRequestKind.preparePrint!(record, client, 'en');
    expect(job.sheet.title).to.equal('Parts request');
    job.release();
  });
});
