<?php

defined('_JEXEC') or die;

$attributes = '';
foreach (['channel_id', 'base_url', 'calls', 'placement', 'color_scheme'] as $name) {
    $value = (string) $params->get($name, '');
    if ($value !== '') {
        $attributes .= ' ' . str_replace('_', '-', $name) . '="' . htmlspecialchars($value, ENT_QUOTES, 'UTF-8') . '"';
    }
}
?>
<cc-click-to-call<?php echo $attributes; ?>></cc-click-to-call>
