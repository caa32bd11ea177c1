export interface PictureSize {
  /** Pixels as stored, before any rotation the camera asked for. */
  readonly width: number;
  readonly height: number;
}
