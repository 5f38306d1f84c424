// What pages of the console do besides, where scripts run. Each of them is complete without it.
import './live-panel.js';
