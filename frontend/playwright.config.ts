import { defineConfig, devices } from '@playwright/test';

/** The runner (make stories) opens a desk with the released binary and the stage's data, and passes its address. */
const baseURL = process.env.FUWU_URL ?? 'http://127.0.0.1:8080';
const launchOptions = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: './e2e',
  testMatch: /\.spec\.ts$/,
  outputDir: './test-results',
  workers: 1,
  retries: 0,
  reporter: 'line',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { baseURL, launchOptions, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', trace: 'off' },
  projects: [
    { name: 'doors', testMatch: /doors\.setup\.ts$/ },
    {
      name: 'desktop',
      dependencies: ['doors'],
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: [/\.phone\.spec\.ts$/, /newcomer/],
    },
    {
      name: 'phone',
      dependencies: ['doors'],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, launchOptions },
      testMatch: /\.phone\.spec\.ts$/,
    },
    { name: 'newcomer', dependencies: ['desktop', 'phone'], testMatch: /newcomer\.spec\.ts$/ },
  ],
});
