import { expect } from 'chai';
import { pinyinInitials } from '@aftersale/core/pinyin-initials';

describe('pinyin initials', () => {
  const names: Record<string, string> = {
    宜宾造纸有限公司: 'ybzzyxgs',
    成都水务集团: 'cdswjt',
    自贡盐业: 'zgyy',
    马鞍山钢铁: 'masgt',
    妈: 'm',
    仨: 's',
    三一重工: 'syzg',
    绵阳: 'my',
    洛阳热电: 'lyrd',
    内蒙古: 'nmg',
    欧普: 'op',
    '宜宾 ３号(A)线': 'yb3hax',
  };
  for (const [name, initials] of Object.entries(names))
    it(`finds ${name} under ${initials}`, () => {
      expect(pinyinInitials(name)).to.equal(initials);
    });

  it('answers the same the second time, and nothing for signs', () => {
    expect(pinyinInitials('宜宾')).to.equal(pinyinInitials('宜宾'));
    expect(pinyinInitials(' ，。-')).to.equal('');
  });
});
