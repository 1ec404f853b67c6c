"""The dialog for what is known about an article: title, source, date, regions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import InvalidAnnotation
from annotations.fields import check_period
from annotations.model import READING_STATES, Article
from annotations.operations import UpdateArticle
from desktop.errors import describe
from desktop.session import Session
from desktop.wording import state_title


class ArticleDetails(QDialog):
    """All changes made in it are one undo step; a faulty date keeps it open."""

    def __init__(self, session: Session, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article = article
        self.setWindowTitle(self.tr("About this article"))
        self.setMinimumWidth(460)
        self._title = QLineEdit(article.title)
        self._source = QLineEdit(article.source)
        self._author = QLineEdit(article.author)
        self._published = QLineEdit(article.published, placeholderText="2024-06-30")
        self._regions = QLineEdit("、".join(article.regions))
        self._state = QComboBox()
        for state in READING_STATES:
            self._state.addItem(state_title(state), state)
        self._state.setCurrentIndex(READING_STATES.index(article.state))
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.hide()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Author"), self._author)
        form.addRow(self.tr("Published"), self._published)
        form.addRow("", _quiet(self._basis()))
        form.addRow(self.tr("Regions, separated by 、"), self._regions)
        form.addRow(self.tr("State"), self._state)
        form.addRow(self.tr("File"), _quiet(f"{article.file_name} · {article.encoding}"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._commit)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._fault)
        layout.addWidget(buttons)

    def _basis(self) -> str:
        if self._article.published_basis == "stated":
            return self.tr("The date stands in the article.")
        if self._article.published_basis == "inferred":
            return self.tr("Inferred from: {passage}").format(
                passage=self._article.published_evidence
            )
        return self.tr("The date is not known.")

    def _commit(self) -> None:
        published = self._published.text().strip()
        try:
            check_period("published", published)
        except InvalidAnnotation as error:
            self._fault.setText(describe(error))
            self._fault.setStyleSheet("color: #c8330f")
            self._fault.show()
            self._published.setFocus()
            return
        regions = self._regions.text().replace("，", "、").replace(",", "、").split("、")
        self._session.apply(
            UpdateArticle(
                article_id=self._article.id,
                title=self._title.text(),
                source=self._source.text(),
                author=self._author.text(),
                published=published,
                regions=tuple(regions),
                state=self._state.currentData(),
            )
        )
        self.accept()


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setEnabled(False)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
