package dev.athanor.it.deferred;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Version;
import org.jspecify.annotations.Nullable;

/** The entity of the guide to columns. */
@Entity
public abstract class Report {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Column(deferred = true)
    public abstract String getText();

    public abstract void setText(String text);

    @Column(deferred = true, group = "scan")
    public abstract byte @Nullable [] getScan();

    public abstract void setScan(byte @Nullable [] scan);

    @Column(deferred = true, group = "scan", length = 20)
    public abstract @Nullable String getScanFormat();

    public abstract void setScanFormat(@Nullable String format);

    @ServerDefault("1")
    public abstract int getPriority();

    public abstract void setPriority(int priority);

    @Computed("priority * 10")
    public abstract int getWeight();

    @Version
    public abstract int getVersion();
}
