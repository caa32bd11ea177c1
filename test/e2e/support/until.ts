/** Asks again and again until the answer satisfies; the asking itself takes the time. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  satisfies: (answer: Answer) => boolean,
  tries = 20,
): Promise<Answer> {
  for (let left = tries; ; left -= 1) {
    const answer = await ask();
    if (satisfies(answer) || left <= 1) return answer;
  }
}
