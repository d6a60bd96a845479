"""The addresses of the public site (公开网站网址)."""

from django.urls import path

from yifa.portal.views import cases, documents, figures, law, ledger, procedures, reports, signin

urlpatterns = [
    path("", reports.index, name="home"),
    path("reports/<int:year>/", reports.newest, name="report"),
    path("reports/<int:year>/<int:number>/", reports.one, name="edition"),
    path("reports/<int:year>/<int:number>/report.docx", reports.word, name="edition_word"),
    path("figures/", figures.index, name="figures"),
    path("figures/<str:id>/", figures.one, name="figure"),
    path("cases/", cases.index, name="cases"),
    path("cases/<str:number>/", cases.one, name="case"),
    path("cases/<str:number>/events/<int:sequence>/proof.json", cases.proof, name="proof"),
    path("cases/<str:number>/events/<int:sequence>/files/<slug:digest>/", cases.attachment, name="attachment"),
    path("cases/<str:number>/events/<int:sequence>/<slug:key>/", documents.one, name="document"),
    path("cases/<str:number>/events/<int:sequence>/<slug:key>.docx", documents.word, name="document_word"),
    path("procedures/", procedures.index, name="procedures"),
    path("procedures/<slug:key>/", procedures.one, name="procedure"),
    path("law/", law.index, name="law"),
    path("law/due/", law.calculator, name="due"),
    path("law/<str:id>/", law.one, name="limit"),
    path("login/", signin.sign_in, name="login"),
    path("logout/", signin.sign_out, name="logout"),
    path("checkpoint", ledger.checkpoint, name="checkpoint"),
    path("vkey", ledger.key, name="key"),
    path("tile/<path:path>", ledger.tile, name="tile"),
]
