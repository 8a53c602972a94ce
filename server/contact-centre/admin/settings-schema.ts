const milliseconds = {type: 'integer', minimum: 0};
const flag = {type: 'boolean'};
const texts = {type: 'array', items: {type: 'string', minLength: 1}, minItems: 1};

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
    gwAddresses: {...texts, type: ['array', 'null']},
    externalGateway: {
      type: ['object', 'null'],
      required: ['addresses', 'domain', 'accessCodes'],
      additionalProperties: false,
      properties: {addresses: texts, domain: {type: 'string', minLength: 1}, accessCodes: texts},
    },
    welcome: {type: 'string', maxLength: 400},
    chatsPerAgent: {type: 'integer', minimum: 1},
    bot: {
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: flag,
        name: {type: 'string', minLength: 1},
        greeting: {type: 'string', maxLength: 500},
        knowledge: {
          type: 'array',
          items: {
            type: 'object',
            required: ['question', 'answer'],
            additionalProperties: false,
            properties: {question: {type: 'string', minLength: 1}, answer: {type: 'string', maxLength: 500}},
          },
        },
        simQuestionsForm: {enum: ['json', 'array']},
      },
    },
    survey: {
      type: 'object',
      additionalProperties: false,
      properties: {
        surveyType: {enum: ['WEB', 'NO']},
        questions: {type: 'array', items: {enum: ['FCR', 'NPS', 'CSAT']}},
      },
    },
    agentAvatar: {type: ['string', 'null'], maxLength: 1024},
    fileBytes: {type: 'integer', minimum: 1},
    historyOrder: {enum: ['newest-first', 'oldest-first']},
    phrases: {type: 'array', items: {type: 'string', minLength: 1, maxLength: 500}},
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
