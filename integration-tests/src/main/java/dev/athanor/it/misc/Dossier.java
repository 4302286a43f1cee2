package dev.athanor.it.misc;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.type.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of JSON and of lists. */
@Entity
public abstract class Dossier {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract Json getData();

    public abstract void setData(Json data);

    public abstract @Nullable Json getExtra();

    public abstract void setExtra(@Nullable Json extra);

    public abstract List<String> getLabels();

    public abstract void setLabels(List<String> labels);

    public abstract @Nullable List<Long> getNumbers();

    public abstract void setNumbers(@Nullable List<Long> numbers);

    public abstract @Nullable List<Boolean> getFlags();

    public abstract void setFlags(@Nullable List<Boolean> flags);

    public abstract @Nullable List<Short> getSmalls();

    public abstract void setSmalls(@Nullable List<Short> smalls);

    public abstract @Nullable List<Integer> getInts();

    public abstract void setInts(@Nullable List<Integer> ints);

    public abstract @Nullable List<Double> getRatios();

    public abstract void setRatios(@Nullable List<Double> ratios);

    public abstract @Nullable List<UUID> getIds();

    public abstract void setIds(@Nullable List<UUID> ids);
}
