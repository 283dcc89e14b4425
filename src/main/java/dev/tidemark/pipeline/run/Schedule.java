package dev.tidemark.pipeline.run;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs a piece of work again and again at its times. A time that passes while the work is still being done, or while the machine sleeps, is
 * made up for once, as soon as possible.
 */
final class Schedule {
    private static final String WORK = "work";
    private static final long LOOK_MILLIS = 200;

    private final CronExpression times;
    private final Consumer<String> heard;

    /**
     * A schedule.
     *
     * @param times when the work is due
     * @param heard hears when the next time is
     */
    Schedule(CronExpression times, Consumer<String> heard) {
        this.times = times;
        this.heard = heard;
    }

    /** What Quartz makes, and hands the context to. */
    @DisallowConcurrentExecution
    public static final class Work implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            Objects.requireNonNull((Runnable) context.getMergedJobDataMap().get(WORK)).run();
        }
    }

    /**
     * Keeps at it until it is no longer wanted; work that is being done by then is finished.
     *
     * @param work what is to be done, which throws nothing
     */
    void keep(Runnable work, Cancellation cancellation) {
        try {
            Scheduler scheduler = scheduler();
            try {
                scheduler.scheduleJob(JobBuilder.newJob(Work.class).usingJobData(data(() -> {
                    work.run();
                    tellNext();
                })).build(), trigger());
                tellNext();
                scheduler.start();
                while (!cancellation.isCancelled()) {
                    Thread.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                scheduler.shutdown(true);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Trigger trigger() {
        return TriggerBuilder.newTrigger().withSchedule(CronScheduleBuilder.cronSchedule(times)
                .inTimeZone(TimeZone.getTimeZone("UTC")).withMisfireHandlingInstructionFireAndProceed()).build();
    }

    private static JobDataMap data(Runnable work) {
        JobDataMap data = new JobDataMap();
        data.put(WORK, work);
        return data;
    }

    private void tellNext() {
        Date next = times.getNextValidTimeAfter(Date.from(Instant.now()));
        heard.accept(next == null ? "there is no next time" : "the next run is at " + next.toInstant());
    }

    /** A scheduler of this process alone: nothing is read from files, nothing is kept. */
    private static Scheduler scheduler() throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "tidemark-" + System.identityHashCode(properties));
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new StdSchedulerFactory(properties).getScheduler();
    }
}
