package history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/** A many-to-many of an entity with itself. */
public final class Ancestry {
    private Ancestry() {}

    public static void parents_andChildrenAgree() {
        Commit first = QCommit.builder().hash("a").build();
        Commit second = QCommit.builder().hash("b").parents(first).build();
        assertThat(first.getChildren()).containsExactly(second);
        Commit third = QCommit.builder().hash("c").parents(first, second).build();
        assertThat(first.getChildren()).containsExactly(second, third);
        first.setChildren(Set.of(third));
        assertThat(second.getParents()).isEmpty();
        assertThat(third.getParents()).containsExactly(first, second);
    }

    public static void linkTable_isTheSameFromBothSides() {
        assertThat(CommitModel.PARENTS.link().ownColumns()).containsExactly("child_id");
        assertThat(CommitModel.CHILDREN.link().ownColumns()).containsExactly("parent_id");
        assertThat(CommitModel.CHILDREN.link().table()).isEqualTo(CommitModel.PARENTS.link().table());
        assertThat(CommitModel.PARENTS.link().table().primaryKey()).containsExactly("child_id", "parent_id");
    }

    public static void oneSided_toOneKnowsNoOtherSide() {
        Commit first = QCommit.create();
        Commit second = QCommit.create();
        second.setRevertOf(first);
        assertThat(second.getRevertOf()).isSameAs(first);
        assertThat(CommitModel.REVERT_OF.inverse()).isNull();
    }
}
