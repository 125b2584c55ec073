// Does what a reader does, once the page is ready, and takes the time from the event until the page shows the outcome, laid out.
(async (tasks) => {
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
  const rest = () => new Promise((done) => setTimeout(done, 300));
  const times = {};
  for (const details of document.querySelectorAll('details')) details.open = true;
  await rest();
  for (const { name, act, seen, back } of tasks) {
    const before = seen?.();
    document.body.getBoundingClientRect();
    const begun = performance.now();
    try {
      act();
    } catch (fault) {
      throw new Error(`${name}: ${fault}`);
    }
    // Where the outcome may be the same as before, what follows an event at once is waited for.
    await turn();
    while (seen && seen() === before) {
      await turn();
      if (performance.now() - begun > 20000) throw new Error(`${name} shows no outcome`);
    }
    document.body.getBoundingClientRect();
    (times[name] ??= []).push(performance.now() - begun);
    back?.();
    await rest();
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.reduce((sum, one) => sum + one) / all.length]));
})
