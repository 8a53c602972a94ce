const milliseconds = {type: 'integer', minimum: 0};
const flag = {type: 'boolean'};

export const settingsPatch = {
  type: 'object',
  additionalProperties: false,
  properties: {
    officeHours: {enum: ['open', 'closed']},
    automaticAgent: flag,
    queue: {
      type: 'object',
      additionalProperties: false,
      properties: {ahead: {type: 'integer', minimum: 0}, seconds: {type: 'number', minimum: 0}},
    },
    webRTCSupported: flag,
    clickToCallSupported: flag,
    callNeedsChat: flag,
    gwAddresses: {type: ['array', 'null'], items: {type: 'string', minLength: 1}, minItems: 1},
    welcome: {type: 'string', maxLength: 400},
    chatsPerAgent: {type: 'integer', minimum: 1},
    pollHoldMs: milliseconds,
    eventHoldMs: milliseconds,
    messageTokenMs: {type: 'integer', minimum: 1},
    sessionTimeoutMs: milliseconds,
    ringTimeoutMs: milliseconds,
    callQueueTimeoutMs: milliseconds,
    callSetupTimeoutMs: milliseconds,
    eventPollTimeoutMs: milliseconds,
  },
};
