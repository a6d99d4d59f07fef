import { threadEngine } from '../../src/engine';

import { describeEngineContract } from './engine-contract';
import { engineOf, NearWorker } from './stand-in-workers';

describeEngineContract('a worker', () => engineOf(() => new NearWorker()).engine);
describeEngineContract('this thread', () => threadEngine(() => 0));
