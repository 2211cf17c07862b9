import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Somebody in front of the demo's page: finds things by what they are called. */
export class Visitor {
  readonly page: Page;
  /** What the browser complained of; empty when all is well. */
  readonly complaints: readonly string[];

  private constructor(page: Page, complaints: readonly string[]) {
    this.page = page;
    this.complaints = complaints;
  }

  /** Opens the page in a window of its own. */
  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    await page.locator('.channel').first().waitFor({ state: 'attached' });
    return new Visitor(page, complaints);
  }

  get entry(): Locator {
    return this.page.locator('#entry');
  }

  /** The newest message whose own text holds this. */
  message(text: string | RegExp): Locator {
    const body = this.page.locator('.message-body', { hasText: text });
    return this.page.locator('.message', { has: body }).last();
  }

  /** Writes something and sends it. */
  async say(text: string): Promise<void> {
    await this.entry.fill(text);
    await this.entry.press('Enter');
  }

  /** Types a slash command with its options, by the names that this person sees. */
  async slash(command: string, options: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.entry.fill(`/${command} `);
    const form = this.page.getByRole('group', { name: `/${command}`, exact: true });
    for (const [name, value] of Object.entries(options)) {
      const offer = form.getByRole('button', { name: `+ ${name}`, exact: true });
      if (await offer.isVisible()) await offer.click();
      const field = form.getByLabel(name, { exact: true });
      if ((await field.evaluate((node) => node.nodeName)) === 'SELECT') {
        await field.selectOption({ label: value });
      } else await field.fill(value);
    }
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  async openChannel(name: string): Promise<void> {
    await this.page.locator('.channel', { hasText: name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Takes somebody's seat. */
  async become(name: string): Promise<void> {
    await this.page.locator('.seat', { hasText: name }).click();
    await this.page.getByPlaceholder(`as ${name}`).waitFor();
  }

  /** Chooses an entry of a message's menu, with the keyboard alone. */
  async choose(message: Locator, entry: string): Promise<void> {
    await message.getByRole('button', { name: /^More/ }).press('Enter');
    await this.page.getByRole('menuitem', { name: entry }).press('Enter');
  }
}
