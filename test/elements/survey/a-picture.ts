/** A small JPEG, as a camera's file. */
export async function aPicture(): Promise<File> {
  const canvas = new OffscreenCanvas(8, 6);
  canvas.getContext('2d')!.fillRect(0, 0, 4, 6);
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg' });
  return new File([bytes], 'pump.jpg', { type: 'image/jpeg' });
}
