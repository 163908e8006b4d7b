import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';

const everyMs = 3_600_000;

/** A statement that removes what is past its time; $1 is the moment before which that is. */
export interface Chore {
  statement: string;
  /** How long it is kept after the moment the statement looks at. */
  keptMs: number;
}

const forgetAnswers: Chore = {
  statement: 'DELETE FROM idempotency_key WHERE created_at < $1',
  keptMs: 7 * 24 * 3_600_000,
};

/** Removes what has expired, once an hour. Modules add their own; running it on several servers at once does no harm. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Housekeeping');
  private readonly chores: Chore[] = [forgetAnswers];
  private readonly tasks: (() => Promise<unknown>)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  add(chore: Chore): void {
    this.chores.push(chore);
  }

  /** For what is more than removing rows. It is run again and again, on every server: doing it twice does no harm. */
  addTask(task: () => Promise<unknown>): void {
    this.tasks.push(task);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.clean();
    }, everyMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  async clean(): Promise<void> {
    const chores = this.chores.map(
      ({ statement, keptMs }) =>
        () =>
          this.dataSource.query(statement, [new Date(this.clock.now().getTime() - keptMs)]),
    );
    for (const work of [...chores, ...this.tasks]) {
      try {
        await work();
      } catch (error) {
        // The database may be away for a moment; what is left now goes with the next round.
        this.logger.warn(`Not cleaned up this time: ${(error as Error).message}`);
      }
    }
  }
}
