package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the next operation of a program from what the model has come to. */
final class Generator {
    private static final List<String> KINDS = List.copyOf(PlainSchema.KINDS.keySet());

    private static final List<Relation> RELATIONS = PlainSchema.KINDS.values().stream()
            .flatMap(kind -> kind.relations().values().stream())
            .toList();

    private final Random random;
    private int counter;

    Generator(long seed) {
        this.random = new Random(seed * 7919 + 17);
    }

    Program empty() {
        return new Program(random.nextInt(3) > 0, random.nextBoolean(), List.of());
    }

    /** An operation that the model allows. */
    Op next(PlainModel model) {
        for (int i = 0; i < 200; i++) {
            Op op = draw(model);
            if (op != null && model.allows(op)) {
                return op;
            }
        }
        return new Op.Rollback();
    }

    private Op draw(PlainModel model) {
        if (model.isFailed() && random.nextInt(3) > 0) {
            return random.nextInt(3) > 0 && model.failedIn() > 0 ? new Op.RollbackTo(0) : new Op.Rollback();
        }
        List<Thing> named = new ArrayList<>();
        model.memory().things.forEach(thing -> {
            if (thing.name != null) {
                named.add(thing);
            }
        });
        int dice = random.nextInt(100);
        if (named.size() < 4 || dice < 12) {
            return create();
        }
        Thing thing = any(named);
        Op.Var var = new Op.Var(thing.name);
        if (dice < 18) {
            return isStray(thing) ? null : new Op.Add(var);
        } else if (dice < 25) {
            return thing.isStored() || random.nextInt(8) == 0 ? new Op.Delete(var) : null;
        } else if (dice < 35) {
            return set(thing, var);
        } else if (dice < 60) {
            Relation relation = any(RELATIONS);
            List<Thing> owners = named.stream()
                    .filter(each -> each.kind.name().equals(relation.owner()))
                    .toList();
            return owners.isEmpty() ? null : relate(any(owners), relation, named);
        } else if (dice < 70) {
            return new Op.Read(fresh("r"), var, attribute(thing.kind));
        } else if (dice < 74) {
            return new Op.Get(fresh("g"), var);
        } else if (dice < 78) {
            return new Op.Query(fresh("q"), KINDS.get(random.nextInt(KINDS.size())));
        }
        return session(dice, var);
    }

    private Op session(int dice, Op.Var var) {
        if (dice < 81) {
            return new Op.Flush();
        } else if (dice < 85) {
            return new Op.Commit();
        } else if (dice < 87) {
            return new Op.Rollback();
        } else if (dice < 89) {
            return new Op.Savepoint();
        } else if (dice < 90) {
            return new Op.Release();
        } else if (dice < 92) {
            return new Op.RollbackTo(random.nextInt(2));
        }
        return switch (dice) {
            case 92 -> new Op.Expire(var);
            case 93 -> new Op.Refresh(var);
            case 94 -> new Op.Expunge(var);
            case 95 -> new Op.FailingStatement(var);
            case 96 -> new Op.ChangeElsewhere(var);
            case 97 -> new Op.DeleteElsewhere(var);
            case 98 -> random.nextInt(3) == 0 ? new Op.Reopen() : new Op.Commit();
            default -> new Op.Merge(fresh("m"), var);
        };
    }

    private Op.Var fresh(String prefix) {
        return new Op.Var(prefix + counter++);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Op create() {
        String kind = any(KINDS);
        String text = kind.equals("Item") && random.nextInt(4) > 0 ? "i" + counter : letter();
        int number = kind.equals("Crate") ? 10 * (1 + random.nextInt(2)) + random.nextInt(3) : 1 + random.nextInt(5);
        return new Op.Create(fresh(kind.substring(0, 2).toLowerCase(java.util.Locale.ROOT)), kind, text, number);
    }

    /** A worker without a firm cannot be inserted: seldom worth a try. */
    private boolean isStray(Thing thing) {
        return thing.kind.name().equals("Worker")
                && thing.isNew()
                && thing.ones.get("firm") == null
                && random.nextInt(20) > 0;
    }

    private String letter() {
        return String.valueOf((char) ('a' + random.nextInt(6)));
    }

    private Op set(Thing thing, Op.Var var) {
        Column column = any(thing.kind.columns());
        Object value = random.nextInt(8) == 0
                ? null
                : column.isNumber()
                        ? (Object) random.nextInt(4)
                        : thing.kind.name().equals("Item") ? "j" + counter++ : letter();
        return new Op.Set(var, column.name(), value);
    }

    private String attribute(Kind kind) {
        List<String> attributes = new ArrayList<>(kind.relations().keySet());
        attributes.addAll(kind.relations().keySet());
        kind.columns().forEach(column -> attributes.add(column.name()));
        if (kind.versioned()) {
            attributes.add("version");
        }
        return any(attributes);
    }

    private Op relate(Thing thing, Relation relation, List<Thing> named) {
        Op.Var var = new Op.Var(thing.name);
        List<Thing> targets = named.stream()
                .filter(each -> each.kind.name().equals(relation.target()))
                .toList();
        if (relation.isToMany() && random.nextInt(3) == 0) {
            List<Thing> held = thing.many(relation.name()).stream()
                    .filter(each -> each.name != null)
                    .toList();
            List<Thing> from = held.isEmpty() || random.nextInt(4) == 0 ? targets : held;
            return from.isEmpty() ? null : new Op.Remove(var, relation.name(), new Op.Var(any(from).name));
        }
        if (!relation.isToMany() && random.nextInt(4) == 0) {
            return new Op.Clear(var, relation.name());
        }
        if (targets.isEmpty()) {
            return null;
        }
        Thing chosen = any(targets);
        if (relation.name().equals("boss") && isStray(chosen)
                || relation.name().equals("skills") && isStray(thing)
                || relation.name().equals("workers") && relation.owner().equals("Skill") && isStray(chosen)) {
            return null;
        }
        Op.Var target = new Op.Var(chosen.name);
        return relation.isToMany()
                ? new Op.Put(var, relation.name(), target)
                : new Op.Relate(var, relation.name(), target);
    }
}
