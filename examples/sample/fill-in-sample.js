/** Fills a slip in with a realistic job: an industrial pump, three parts, photos before and after, the customer's seal. */
export async function fillInSample(slip) {
  const job = await (await fetch('/sample/job.json')).json();
  const anHour = 3_600_000;
  const completed = Date.now() - 5 * 60_000;
  slip.value = {
    ...job,
    photos: [],
    seal: null,
    feeAcceptance: null,
    texts: {
      ...job.texts,
      arrivedAt: minute(completed - 2.5 * anHour),
      completedAt: minute(completed),
    },
  };
  slip.addPhotos([await file('before.jpg')], 'before');
  slip.addPhotos([await file('after.jpg')], 'after');
  slip.setSeal(await file('seal.png'));
}

const minute = (time) => new Date(Math.floor(time / 60_000) * 60_000).toISOString();

async function file(name) {
  const blob = await (await fetch(`/sample/${name}`)).blob();
  return new File([blob], name, { type: blob.type });
}
