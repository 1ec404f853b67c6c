"""The dialog for what is known about an article: title, source, date, regions, parts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import InvalidAnnotation
from annotations.fields import check_period
from annotations.model import READING_STATES, Article
from annotations.operations import Batch, UpdateArticle
from annotations.views.reprints import chain
from desktop.errors import describe
from desktop.library.block_list import BlockList
from desktop.library.region_list import RegionList
from desktop.session import Session
from desktop.wording import state_title


class ArticleDetails(QDialog):
    """All changes made in it are one undo step; a faulty date keeps it open."""

    passage_requested = Signal(str, int, int)  # article id, code points; the dialog closes

    def __init__(self, session: Session, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article = article
        self.setWindowTitle(self.tr("About this article"))
        self.resize(620, 480)
        self._title = QLineEdit(article.title)
        self._source = QLineEdit(article.source)
        self._author = QLineEdit(article.author)
        self._url = QLineEdit(article.url)
        self._published = QLineEdit(article.published, placeholderText="2024-06-30")
        self._regions = QLineEdit("、".join(article.regions))
        self._state = QComboBox()
        for state in READING_STATES:
            self._state.addItem(state_title(state), state)
        self._state.setCurrentIndex(READING_STATES.index(article.state))
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.hide()
        self._proposed = RegionList(session, article)
        self._blocks = BlockList(session, article)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._form(), self.tr("Origin"))
        self._tabs.addTab(self._proposed, self.tr("Regions in the text"))
        self._tabs.addTab(self._blocks, self.tr("Parts of the text"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._commit)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._fault)
        layout.addWidget(buttons)
        self._tabs.currentChanged.connect(self._on_tab)
        self._proposed.toggled.connect(self._on_region)
        self._proposed.passage_requested.connect(self._leave_for)
        self._blocks.passage_requested.connect(self._leave_for)

    def _form(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Author"), self._author)
        form.addRow(self.tr("Address"), self._url)
        form.addRow(self.tr("Published"), self._published)
        form.addRow("", _quiet(self._basis()))
        form.addRow(self.tr("Regions, separated by 、"), self._regions)
        form.addRow(self.tr("State"), self._state)
        form.addRow(
            self.tr("File"), _quiet(f"{self._article.file_name} · {self._article.encoding}")
        )
        others = self._reprints()
        if others:
            form.addRow(self.tr("Reprints"), _quiet(others))
        return page

    def _reprints(self) -> str:
        """The chain of articles that print this text, "" where it stands alone."""
        first, *others = chain(self._session.snapshot(), self._article.id)
        if not others:
            return ""
        if first.id != self._article.id:
            return self.tr("Counts as a reprint of: {title}").format(title=_name(first))
        return self.tr("Also in: {titles}").format(titles="；".join(map(_name, others)))

    def _basis(self) -> str:
        if self._article.published_basis == "stated":
            return self.tr("The date stands in the article.")
        if self._article.published_basis == "inferred":
            return self.tr("Inferred from: {passage}").format(
                passage=self._article.published_evidence
            )
        return self.tr("The date is not known.")

    def _chosen_regions(self) -> list[str]:
        names = self._regions.text().replace("，", "、").replace(",", "、").split("、")
        return [name.strip() for name in names if name.strip()]

    def _on_tab(self, number: int) -> None:
        if self._tabs.widget(number) is self._proposed:
            self._proposed.fill(self._chosen_regions())

    def _on_region(self, name: str, chosen: bool) -> None:
        names = [other for other in self._chosen_regions() if other != name]
        self._regions.setText("、".join([*names, name] if chosen else names))

    def _leave_for(self, start: int, end: int) -> None:
        """Show a passage in the text; what was changed so far is kept."""
        if self._commit():
            self.passage_requested.emit(self._article.id, start, end)

    def _commit(self) -> bool:
        published = self._published.text().strip()
        try:
            check_period("published", published)
        except InvalidAnnotation as error:
            self._fault.setText(describe(error))
            self._fault.setStyleSheet("color: #c8330f")
            self._fault.show()
            self._tabs.setCurrentIndex(0)
            self._published.setFocus()
            return False
        update = UpdateArticle(
            article_id=self._article.id,
            title=self._title.text(),
            source=self._source.text(),
            author=self._author.text(),
            url=self._url.text(),
            published=published,
            regions=tuple(self._chosen_regions()),
            state=self._state.currentData(),
        )
        self._session.apply(Batch((update, *self._blocks.operations()), kind="update-article"))
        self.accept()
        return True


def _name(article: Article) -> str:
    title = article.title or article.file_name
    return f"{title}（{article.source}）" if article.source else title


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setEnabled(False)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
