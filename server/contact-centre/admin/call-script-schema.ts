const scriptedCause = {causeId: {type: 'integer'}, causeDesc: {type: 'string'}};
const afterMs = {type: 'integer', minimum: 0};
const when = {enum: ['before', 'after']};
const times = {type: 'integer', minimum: 1, maximum: 100};

const outcome = (name: string, properties: object = {}, required: string[] = []) => ({
  type: 'object',
  required: ['outcome', ...required],
  additionalProperties: false,
  properties: {outcome: {const: name}, times, ...properties},
});

export const callScript = {
  type: 'object',
  oneOf: [
    outcome('queue-timeout', scriptedCause),
    outcome('failed', scriptedCause),
    outcome('released', {...scriptedCause, when, afterMs}),
    outcome('transferred', {when, afterMs}),
    outcome('re-dial', {afterMs}),
    outcome('refuse', {resultCode: {enum: ['7', '12', '13']}, resultDesc: {type: 'string'}}, ['resultCode']),
  ],
};
