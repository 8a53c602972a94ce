<?php

declare(strict_types=1);

namespace Drupal\cc_click_to_call\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * The widget as a block: one script in the head, one element in the page.
 */
#[Block(
  id: 'cc_click_to_call',
  admin_label: new TranslatableMarkup('Click to call'),
)]
class ClickToCallBlock extends BlockBase {

  private const CHOICES = [
    'calls' => ['audio video', 'audio', 'video', 'none'],
    'placement' => ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
    'color_scheme' => ['auto', 'light', 'dark'],
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      'loader_url' => '',
      'channel_id' => '',
      'base_url' => '',
      'calls' => 'audio video',
      'placement' => 'bottom-end',
      'color_scheme' => 'auto',
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $texts = [
      'loader_url' => $this->t('Address of loader.js'),
      'channel_id' => $this->t('Configuration ID of the AICC web channel'),
      'base_url' => $this->t("Where AICC's visitor API answers; empty for this site"),
    ];
    foreach ($texts as $name => $title) {
      $form[$name] = [
        '#type' => 'textfield',
        '#title' => $title,
        '#default_value' => $this->configuration[$name],
        '#required' => $name !== 'base_url',
      ];
    }
    $titles = [
      'calls' => $this->t('Calls'),
      'placement' => $this->t('Corner'),
      'color_scheme' => $this->t('Colours'),
    ];
    foreach ($titles as $name => $title) {
      $form[$name] = [
        '#type' => 'select',
        '#title' => $title,
        '#options' => array_combine(self::CHOICES[$name], self::CHOICES[$name]),
        '#default_value' => $this->configuration[$name],
      ];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys($this->defaultConfiguration()) as $name) {
      $this->configuration[$name] = $form_state->getValue($name);
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $attributes = [
      'channel-id' => $this->configuration['channel_id'],
      'base-url' => $this->configuration['base_url'],
      'calls' => $this->configuration['calls'],
      'placement' => $this->configuration['placement'],
      'color-scheme' => $this->configuration['color_scheme'],
    ];
    $loader = [
      '#type' => 'html_tag',
      '#tag' => 'script',
      '#attributes' => ['type' => 'module', 'src' => $this->configuration['loader_url']],
    ];
    return [
      '#type' => 'html_tag',
      '#tag' => 'cc-click-to-call',
      '#attributes' => array_filter($attributes, static fn (string $value): bool => $value !== ''),
      '#attached' => ['html_head' => [[$loader, 'cc_click_to_call_loader']]],
    ];
  }

}
