package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A worker, who is of a firm and has skills. */
@Entity(table = "yard_worker")
public abstract class Worker {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract @Nullable Integer getGrade();

    public abstract void setGrade(@Nullable Integer grade);

    @Relationship(backPopulates = "workers", index = true)
    public abstract Firm getFirm();

    public abstract void setFirm(Firm firm);

    @Relationship(secondary = "yard_worker_skill", backPopulates = "workers")
    public abstract Set<Skill> getSkills();
}
