import {expect, test} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

test.beforeEach(async ({centre}) => {
  await centre.set({bot: {enabled: true}});
});

test('chips, suggestions, thumbs, and the way to a person', async ({centre, person, visitor, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'bot');
  await widget.write('What about my order?');
  await expect(widget.log.getByText(/Orders reach you|Did you mean/)).toBeVisible();

  await widget.composer.pressSequentially('Where');
  const suggestions = visitor.page.getByRole('list', {name: 'Suggested questions'});
  await expect(suggestions.getByRole('button')).toHaveCount(3);
  await visitor.page.keyboard.press('ArrowUp');
  await expect(suggestions.getByRole('button').last()).toBeFocused();
  await visitor.page.keyboard.press('Escape');
  await expect(widget.composer).toBeFocused();
  await suggestions.getByRole('button', {name: 'Where do you deliver?'}).click();
  await expect(widget.log.getByText('Anywhere in Europe.')).toBeVisible();
  await expect(widget.composer).toHaveValue('');

  const chips = widget.log.getByRole('list', {name: 'Similar questions'});
  await chips.getByRole('button').first().click();
  await expect(widget.log.getByRole('button', {name: 'Helpful', exact: true})).toHaveCount(4);
  await widget.log.getByRole('button', {name: 'Helpful', exact: true}).nth(1).click();
  await expect(widget.log.getByText('Thank you for telling us.')).toHaveCount(1);
  await widget.log.getByRole('button', {name: 'Not helpful'}).first().click();
  await widget.log.getByRole('textbox', {name: 'What was missing?'}).fill('the number');
  await visitor.page.keyboard.press('Enter');
  await expect(widget.log.getByText('Thank you for telling us.')).toHaveCount(2);

  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.button('Talk to a person').click();
  await widget.reaches('chatPhase', 'agent');
  await expect(widget.log.getByText('Ada joined the chat')).toBeVisible();
  const desk = ada.page.getByRole('log', {name: 'Conversation'});
  await expect(desk.getByText('Rated not helpful: the number')).toBeVisible();
  await expect(desk.getByText('Rated helpful')).toBeVisible();
});

test('rich text of the bot is drawn, and nothing of it runs', async ({centre, visitor, widget}) => {
  await centre.set({
    bot: {
      knowledge: [
        {
          question: 'hostile',
          answer:
            '<p onclick="window.hit=1">Safe <b>words</b></p><img src=x onerror="window.hit=1"><svg onload="window.hit=1">' +
            '<script>window.hit=1</script></svg><a href="javascript:window.hit=1">one</a> <a href="https://shop.example/x">two</a>',
        },
      ],
    },
  });
  await widget.open();
  await widget.reaches('chatPhase', 'bot');
  await widget.write('hostile');
  await expect(widget.log.locator('b', {hasText: 'words'})).toBeVisible();
  const two = widget.log.getByRole('link', {name: 'two'});
  await expect(two).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(widget.log.getByRole('link', {name: 'one'})).toHaveCount(0);
  await expect(widget.log.locator('.rich :is(img, svg, script, [onclick])')).toHaveCount(0);
  await widget.log.getByText('Safe').click();
  expect(await visitor.page.evaluate(() => 'hit' in window)).toBe(false);
});

test('out of hours the bot answers, and a person can be left a message', async ({centre, person, visitor, widget}) => {
  await centre.set({officeHours: 'closed'});
  await widget.open();
  await widget.reaches('chatPhase', 'bot');
  await widget.button('Talk to a person').click();
  await expect(visitor.page.getByRole('alert')).toHaveText(/closed/);
  await widget.button('Leave a message').click();
  await visitor.page.getByRole('textbox', {name: 'Your contact'}).fill('neither');
  await widget.button('Send message').click();
  await expect(visitor.page.getByText(/neither a phone number nor/)).toBeVisible();
  await expect(visitor.page.getByText('Write what we can do for you.')).toBeVisible();
  await visitor.page.getByRole('textbox', {name: 'Your contact'}).fill('vera@example.com');
  await visitor.page.getByRole('textbox', {name: 'Your message'}).fill('Please call me back.');
  await centre.break({rules: [{match: 'doLeaveMessage', kind: 'status', value: 500, times: 1}]});
  await widget.button('Send message').click();
  await expect(visitor.page.getByRole('alert')).toBeVisible();
  await expect(visitor.page.getByRole('textbox', {name: 'Your message'})).toHaveValue('Please call me back.');
  await widget.button('Send message').click();
  await expect(visitor.page.getByText('Your message has arrived.')).toBeVisible();
  const ada = await sitDown(person, centre, 'Ada', 880);
  const left = ada.page.getByRole('list', {name: 'Left messages'});
  await expect(left.getByText('Please call me back.')).toBeVisible();
  await left.getByRole('button', {name: 'Call back'}).click();
  await expect(left.getByText(/createcall to vera@example\.com/)).toBeVisible();
  await widget.button('Back').click();
  await expect(widget.composer).toBeVisible();
});
