import { livenessView, metricsText, readinessView } from '../health.ts'
import { settingsBody, settingsView } from '../settings.ts'
import { describeOperations, readProblems, versionedProblems } from './describe.ts'

export const networkOperations = describeOperations({
  getSettings: { summary: 'The settings of the network', responses: { 200: settingsView, ...readProblems } },
  setSettings: {
    summary: 'Change settings of the network',
    permission: 'setting.write',
    body: settingsBody,
    versioned: true,
    responses: { 200: settingsView, ...versionedProblems },
  },
  getLiveness: { summary: 'The process answers', public: true, responses: { 200: livenessView } },
  getReadiness: {
    summary: 'Everything it stands on answers',
    public: true,
    responses: { 200: readinessView, 503: readinessView },
  },
  getMetrics: {
    summary: 'Figures for Prometheus',
    public: true,
    produces: 'text/plain',
    responses: { 200: metricsText },
  },
})
