import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-survey/cc-survey.js';
import type {CcSurvey} from '../components/cc-survey/cc-survey.js';
import {Fault} from '../src/domain/faults.js';
import {localeOf, textsOf} from './support/story-context.js';
import {SURVEY} from './support/whole-survey.js';

type Args = Pick<CcSurvey, 'view'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-survey',
  component: 'cc-survey',
  args: {view: {survey: SURVEY, phase: 'answering', fault: null}},
  render: ({view}, context) =>
    html`<cc-survey .t=${textsOf(context)} .locale=${localeOf(context)} .view=${view}></cc-survey>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Whole: Story = {};

export const LevelsAlone: Story = {
  args: {view: {survey: {...SURVEY, questions: ['CSAT']}, phase: 'answering', fault: null}},
};

export const Saving: Story = {args: {view: {survey: SURVEY, phase: 'saving', fault: null}}};

export const NotSaved: Story = {
  args: {view: {survey: SURVEY, phase: 'answering', fault: new Fault('network/timeout')}},
};
