/** Which version of the kit is this? That of its package. */
export const version = '0.1.0';
