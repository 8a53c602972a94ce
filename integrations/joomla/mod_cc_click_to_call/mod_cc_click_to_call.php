<?php

defined('_JEXEC') or die;

use Joomla\CMS\Factory;
use Joomla\CMS\Helper\ModuleHelper;

Factory::getApplication()
    ->getDocument()
    ->getWebAssetManager()
    ->registerAndUseScript('mod_cc_click_to_call.loader', $params->get('loader_url'), [], ['type' => 'module']);

require ModuleHelper::getLayoutPath('mod_cc_click_to_call', $params->get('layout', 'default'));
