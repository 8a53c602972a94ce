import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-bot-answer/cc-bot-answer.js';
import type {CcBotAnswer} from '../components/cc-bot-answer/cc-bot-answer.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcBotAnswer, 'answer' | 'rating' | 'latest'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-bot-answer',
  component: 'cc-bot-answer',
  args: {
    answer: {index: '1', questions: ['Where is my order?', 'Can I change my order?', 'How do I send something back?']},
    rating: undefined,
    latest: true,
  },
  render: ({answer, rating, latest}, context) =>
    html`<cc-bot-answer .t=${textsOf(context)} .answer=${answer} .rating=${rating} .latest=${latest}></cc-bot-answer>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Rateable: Story = {};

export const Rated: Story = {args: {rating: 'helpful'}};

export const NotRated: Story = {args: {rating: 'failed'}};

export const NoLongerLatest: Story = {args: {latest: false}};
