/** Reading a code with the device's camera, where the browser can. Loaded when it is asked for. */
import type { AftersalePartsRequest } from './parts-request.ts';

/** Adds the part whose code comes into the camera's sight, and says where no camera can be used. */
export async function scanPart(form: AftersalePartsRequest, signal: AbortSignal): Promise<void> {
  await form.updateComplete;
  try {
    const video = form.renderRoot.querySelector('video')!;
    const number = await scanCode(video, signal);
    form.scanning = undefined;
    const item = (await form.catalogue())?.byNumber(number);
    const asWritten = { number, name: '', model: '', unit: '', initials: '', substitutes: [] };
    form.view.act.addPart(item ?? asWritten, '');
  } catch {
    form.scanning = signal.aborted ? undefined : 'failed';
  }
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new () => Detector;

/**
 * Watches through the camera until a code is in sight, and resolves to what it says. Rejects where there is no
 * camera, or nobody allows it, and with the signal's reason. The camera is off again in every case.
 */
async function scanCode(video: HTMLVideoElement, signal: AbortSignal): Promise<string> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: DetectorClass };
  const detector = new BarcodeDetector();
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    video.srcObject = stream;
    await video.play();
    for (;;) {
      signal.throwIfAborted();
      const [found] = await detector.detect(video);
      if (found) return found.rawValue;
      await nextFrame(video);
    }
  } finally {
    video.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
  }
}

const nextFrame = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(resolve);
    else requestAnimationFrame(resolve);
  });
