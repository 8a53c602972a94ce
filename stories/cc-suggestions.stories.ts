import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-suggestions/cc-suggestions.js';
import type {CcSuggestions} from '../components/cc-suggestions/cc-suggestions.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcSuggestions, 'questions'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-suggestions',
  component: 'cc-suggestions',
  args: {questions: ['Where is my order?', 'Where can I change my order?', 'Where do you deliver?']},
  render: ({questions}, context) =>
    html`<cc-suggestions .t=${textsOf(context)} .questions=${questions}></cc-suggestions>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Three: Story = {};
