import { expect } from 'chai';
import { noise, stamp, twoHalves } from '../photo/sample-pictures.ts';
import {
  aMemoryClient,
  aPolicy,
  aSlip,
  button,
  clearPage,
  control,
  fillIn,
  hasButton,
  inside,
  openSigning,
  press,
  sign,
  tidy,
  until,
  type Slip,
} from './slip-harness.ts';

/** Chooses files as a person does in the file dialog. */
async function pick(slip: Slip, name: string, ...files: File[]): Promise<void> {
  const input = control(slip, name) as HTMLInputElement;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await slip.updateComplete;
  await slip.attachments.pending;
  await until(
    () => !inside(slip).textContent!.includes('正在处理照片'),
    'the pictures are prepared',
  );
  await slip.updateComplete;
}

const aPicture = async (
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  name = 'a',
): Promise<File> => new File([await twoHalves(80, 60, type)], name, { type });

const noteIn = (slip: Slip, place: string): string =>
  tidy(
    [...control(slip, place).closest('fieldset, .field')!.querySelectorAll('.note')]
      .map(({ textContent }) => textContent)
      .join(' '),
  );

const thumbnails = (slip: Slip): HTMLCanvasElement[] => [
  ...inside(slip).querySelectorAll<HTMLCanvasElement>('.photos canvas'),
];

describe('<aftersale-confirmation> takes pictures', () => {
  afterEach(clearPage);

  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const)
    it(`takes ${type}, keeps it, and shows it`, async () => {
      const service = aMemoryClient();
      const slip = await aSlip({ service });
      await pick(slip, '维修前照片', await aPicture(type));
      const [photo] = slip.value.photos;
      expect([photo!.taken, photo!.width, photo!.height]).to.deep.equal(['before', 80, 60]);
      expect((await service.getBlob(photo!.hash))!.bytes.length).to.be.above(100);
      await until(() => thumbnails(slip)[0]?.width === 80);
      const [red, , blue] = thumbnails(slip)[0]!.getContext('2d')!.getImageData(10, 30, 1, 1).data;
      expect(red).to.be.above(200);
      expect(blue).to.be.below(60);
      expect(thumbnails(slip)[0]!.getAttribute('aria-label')).to.equal('维修前照片 1');
    });

  it('hands the slip over only with the pictures that were still being prepared', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    slip.addPhotos([await aPicture('image/jpeg')], 'before');
    await openSigning(slip);
    expect(slip.value.photos.length).to.equal(1);
  });

  it('refuses what is no such picture, by name and in words, and takes the rest', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    const gif = new File(['GIF89a…'], '动画.jpg', { type: 'image/jpeg' });
    const whole = await noise(64, 'image/png');
    const half = new File([whole.slice(0, whole.length / 2)], '半张.png', { type: 'image/png' });
    await pick(slip, '维修后照片', gif, await aPicture('image/jpeg'), half);
    expect(slip.value.photos).to.have.length(1);
    expect(noteIn(slip, '维修后照片')).to.contain('动画.jpg: 不是 JPEG、PNG 或 WebP 图片');
    expect(noteIn(slip, '维修后照片')).to.contain('半张.png: 图片文件不完整');
    await pick(slip, '维修后照片', await aPicture('image/png'));
    expect(noteIn(slip, '维修后照片')).to.equal('');
  });

  it('refuses what is too large, and says how large it may be', async () => {
    const photos = { maxPixels: 2 ** 20, maxBytes: 2 ** 20, longestSide: 2048 };
    const slip = await aSlip({ service: aMemoryClient({ policy: aPolicy({ photos }) }) });
    const wide = await twoHalves(1100, 1000, 'image/jpeg');
    await pick(slip, '维修前照片', new File([wide], 'wide.jpg'));
    expect(noteIn(slip, '维修前照片')).to.equal('wide.jpg: 图片超过 1 百万像素，没有添加。');
    await pick(slip, '维修前照片', new File([new Uint8Array(2 ** 20 + 1)], 'heavy.jpg'));
    expect(noteIn(slip, '维修前照片')).to.equal('heavy.jpg: 图片超过 1 MB，没有添加。');
    expect(slip.value.photos).to.have.length(0);
  });

  it('lets a photo be removed again', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await pick(slip, '维修前照片', await aPicture('image/jpeg'));
    await pick(slip, '维修后照片', await aPicture('image/png'));
    await press(slip, '删除照片 1');
    expect(slip.value.photos.map(({ taken }) => taken)).to.deep.equal(['after']);
    expect(thumbnails(slip)).to.have.length(1);
  });

  it('takes the customer’s seal with what shines through it, and seals it with the sheet', async () => {
    const service = aMemoryClient();
    const slip = await aSlip({ service });
    await fillIn(slip);
    await pick(slip, '客户单位(盖章)', new File([await stamp(64)], 'seal.png'));
    const { seal } = slip.value;
    expect(seal!.mime).to.equal('image/png');
    await until(() => inside(slip).querySelector<HTMLCanvasElement>('canvas.seal')?.width === 64);
    await press(slip, '删除印章');
    expect(slip.value.seal).to.equal(null);
    await openSigning(slip);
    await pick(slip, '客户单位(盖章)', new File([await stamp(64)], 'seal.png'));
    await press(slip, '返回修改');
    await until(() => slip.kept?.status === 'draft');
    const { content } = await sign(slip);
    expect(content.sealed!.sheet.seal).to.deep.equal(seal);
    expect(hasButton(slip, '删除印章')).to.equal(false);
  });

  it('says at the seal why its picture was refused, on the signing screen too', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await pick(slip, '客户单位(盖章)', new File(['no'], 'seal.txt'));
    expect(noteIn(slip, '客户单位(盖章)')).to.contain('seal.txt: 不是');
    const dialog = await openSigning(slip);
    await pick(slip, '客户单位(盖章)', new File(['no'], 'again.txt'));
    expect(dialog.innerText).to.contain('again.txt: 不是');
  });

  it('says that a picture could not be kept, and does not show it as if it were', async () => {
    const client = aMemoryClient();
    const putBlob = () => Promise.reject({ code: 'storage-full' });
    const service = Object.create(client, { putBlob: { value: putBlob } }) as typeof client;
    const slip = await aSlip({ service });
    await pick(slip, '维修前照片', await aPicture('image/jpeg'));
    expect(inside(slip).querySelector('[part=failure]')!.textContent).to.contain('存储空间已满');
    expect(slip.value.photos).to.have.length(0);
    expect(button(slip, '签署').disabled).to.equal(false);
  });

  it('holds pictures itself where no service keeps them', async () => {
    const slip = await aSlip();
    await pick(slip, '维修前照片', await aPicture('image/jpeg'));
    expect(slip.value.photos[0]!.hash).to.match(/^[0-9a-f]{64}$/);
    await until(() => thumbnails(slip)[0]?.width === 80);
  });
});
