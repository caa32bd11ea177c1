/** A side of a comparison: does its work once and answers how long it took, in ms. */
export type Side = (round: number) => Promise<number>;

/**
 * Measures the sides in turns, so that a machine that is busy for a while slows all of them alike.
 * Each round begins with another side, since the one that follows a slow one may find warm caches or a full queue.
 * The samples come back in the order of the sides; warm-up rounds are not among them.
 */
export async function inTurns(
  sides: readonly Side[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<number[][]> {
  const samples = sides.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (let turn = 0; turn < sides.length; turn += 1) {
      const place = (round + turn) % sides.length;
      const time = await sides[place]!(round);
      if (round >= warmUp) samples[place]!.push(time);
    }
  return samples;
}
