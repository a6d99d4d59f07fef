import { parentPort } from 'node:worker_threads';

import loadHighs from 'highs';

import { answerWithHighs, type IntegerJob } from '../../engine';

// A crash inside the WebAssembly module ends this thread; the client hears of it.
parentPort?.once('message', ({ program, timeLimitMs }: IntegerJob) => {
  void loadHighs().then((highs) => parentPort?.postMessage(answerWithHighs(highs, program, timeLimitMs)));
});
