/** What every line between tabs must do, as far as it is there and loses nothing. */
import type { Channel } from '@aftersale/sdk';
import { expect } from 'chai';

export function describeChannel(name: string, connect: (name: string) => Channel): void {
  describe(name, () => {
    let lines: Channel[];
    let air: string;
    beforeEach(() => {
      lines = [];
      air = `channel-suite-${crypto.randomUUID()}`;
    });
    afterEach(() => lines.forEach((line) => line.close()));

    /** A line, what it has heard, and when it has heard so much. */
    function aLine(itsName = air) {
      const line = connect(itsName);
      lines.push(line);
      const heard: unknown[] = [];
      let listening = (): void => {};
      line.onmessage = ({ data }) => {
        heard.push(data);
        listening();
      };
      const hears = (count: number) =>
        new Promise<void>((resolve) => {
          listening = () => void (heard.length >= count && resolve());
          listening();
        });
      const say = (message: unknown) => line.postMessage(message);
      return { line, heard, hears, say };
    }

    it('is heard by all others of its name, and not by itself', async () => {
      const [a, b, c] = [aLine(), aLine(), aLine()];
      a.say('one');
      await Promise.all([b.hears(1), c.hears(1)]);
      b.say('two');
      await Promise.all([a.hears(1), c.hears(2)]);
      expect([a.heard, b.heard, c.heard]).to.deep.equal([['two'], ['one'], ['one', 'two']]);
    });

    it('is not heard under another name', async () => {
      const [a, b] = [aLine(), aLine()];
      const [c, d] = [aLine(`${air}.2`), aLine(`${air}.2`)];
      a.say('one');
      await b.hears(1);
      c.say('two');
      await d.hears(1);
      expect([b.heard, d.heard]).to.deep.equal([['one'], ['two']]);
    });

    it('does not speak before whoever speaks has done', () => {
      const [a, b] = [aLine(), aLine()];
      a.say('one');
      expect(b.heard).to.deep.equal([]);
    });

    it('brings to each a copy of what was said, as it was when it was said', async () => {
      const [a, b, c] = [aLine(), aLine(), aLine()];
      const message = { ids: ['x'], bytes: new Uint8Array([1, 2]), at: new Date(0) };
      a.say(message);
      message.ids.push('y');
      await Promise.all([b.hears(1), c.hears(1)]);
      for (const { heard } of [b, c]) expect(heard[0]).to.deep.equal({ ...message, ids: ['x'] });
      expect(b.heard[0]).not.to.equal(c.heard[0]);
    });

    it('refuses what cannot be copied, and nobody hears of it', async () => {
      const [a, b] = [aLine(), aLine()];
      expect(() => a.say(() => {})).to.throw();
      a.say('end');
      await b.hears(1);
      expect(b.heard).to.deep.equal(['end']);
    });

    it('hears nothing any more once it is closed, be it under way already', async () => {
      const [a, b, c] = [aLine(), aLine(), aLine()];
      a.say('one');
      b.line.close();
      a.say('two');
      await c.hears(2);
      a.say('three');
      await c.hears(3);
      expect(b.heard).to.deep.equal([]);
    });

    it('says nothing any more once it is closed, but what it said before still arrives', async () => {
      const [a, b, c] = [aLine(), aLine(), aLine()];
      a.say('one');
      a.line.close();
      expect(() => a.say('two')).to.throw();
      await b.hears(1);
      c.say('three');
      await b.hears(2);
      expect(b.heard).to.deep.equal(['one', 'three']);
    });

    it('can be closed again, which closes no other', async () => {
      const [a, b, c] = [aLine(), aLine(), aLine()];
      a.line.close();
      a.line.close();
      b.say('one');
      await c.hears(1);
    });
  });
}
