export { inspectPicture, type Picture } from './inspect-picture.ts';
export { isWholePicture } from './is-whole-picture.ts';
export { pictureRefusal, type PictureLimits, type PictureRefusal } from './picture-refusal.ts';
