import {Fault} from '../../../src/domain/faults.js';
import {
  ANSWERS,
  heardOut,
  MESSAGE,
  READY,
  SURVEY,
  type leftMessageWorld,
  type surveyWorld,
  type uploadWorld,
} from './service-worlds.js';

type Upload = ReturnType<typeof uploadWorld>;
type Asked = ReturnType<typeof surveyWorld>;
type Left = ReturnType<typeof leftMessageWorld>;

/** How each state of an upload is reached, through the ports. */
export const toUpload = {
  preparing: () => Promise.resolve(),
  uploading: async ({ports}: Upload) => {
    ports.prepares[0]?.answer({ready: READY});
    await heardOut();
  },
  failed: async (world: Upload) => {
    await toUpload.uploading(world);
    world.ports.uploads[0]?.fail(new Fault('network/unreachable'));
    await heardOut();
  },
  refused: async ({ports}: Upload) => {
    ports.prepares[0]?.answer({refusal: 'size'});
    await heardOut();
  },
  there: async (world: Upload) => {
    await toUpload.uploading(world);
    world.ports.uploads[0]?.answer('key-1');
    await heardOut();
  },
};

/** The same of a survey. */
export const toSurvey = {
  fetching: () => Promise.resolve(),
  answering: async ({ports}: Asked) => {
    ports.fetches[0]?.answer(SURVEY);
    await heardOut();
  },
  saving: async (world: Asked) => {
    await toSurvey.answering(world);
    world.actor.send({type: 'survey.submit', answers: ANSWERS});
  },
  saved: async (world: Asked) => {
    await toSurvey.saving(world);
    world.ports.saves[0]?.answer();
    await heardOut();
  },
  over: async ({ports}: Asked) => {
    ports.fetches[0]?.answer(null);
    await heardOut();
  },
};

/** The same of a message that is left. */
export const toLeftMessage = {
  writing: () => Promise.resolve(),
  sending: ({actor}: Left) => {
    actor.send({type: 'message.leave', message: MESSAGE});
    return Promise.resolve();
  },
  sent: async (world: Left) => {
    world.actor.send({type: 'message.leave', message: MESSAGE});
    world.ports.leaves[0]?.answer();
    await heardOut();
  },
};
