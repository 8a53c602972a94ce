import {randomInt, randomUUID} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {breach} from './result.js';
import {object} from './schemas.js';

const body = object(['called', 'callerPresent'], {
  called: {type: 'string', minLength: 1, maxLength: 32},
  callData: {type: 'string', maxLength: 1024},
  callerPresent: {type: 'string', minLength: 1, maxLength: 32},
});

/** An anonymous call that an agent's own app would place. Nothing rings: this gateway has no way to a telephone. */
const createCall = () => ({
  callSerialNo: randomUUID(),
  sipServiceAddress: '127.0.0.1:5060',
  accesscode: `17908${String(randomInt(1e10)).padStart(10, '0')}`,
});

/** What the desk shows of a call back. */
export const callBack = (contact: string): string =>
  `createcall to ${contact}: ${createCall().callSerialNo.slice(0, 8)}`;

/** A back-office call: it needs the API Fabric's headers, and no ccmessaging-token. */
export const addCreateCall = (app: FastifyInstance): void => {
  app.post('/v1/mobileagent/createcall', {schema: {body}, attachValidation: true}, (request) =>
    request.validationError
      ? breach(request, '30010000003', 'bad parameters', request.validationError.message)
      : {resultCode: '0', resultDesc: '', resultData: createCall()},
  );
};
